/** What the host answers instead of results; the add-in sees it as an `OfficeExtension.Error`. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus: number = 400,
    /** `Type.member`; the dispatcher fills it in where it is left out. */
    readonly location: string | null = null,
  ) {
    super(message);
  }
}

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): ApiError => new ApiError("InvalidArgument", message);

export const itemNotFound = (message = "The requested resource doesn't exist."): ApiError =>
  new ApiError("ItemNotFound", message, 404);

export const itemAlreadyExists = (
  message = "A resource with the same name or identifier already exists.",
): ApiError => new ApiError("ItemAlreadyExists", message, 409);

export const accessDenied = (message = "You cannot perform the requested operation."): ApiError =>
  new ApiError("AccessDenied", message, 403);

export const invalidOperation = (message: string): ApiError => new ApiError("InvalidOperation", message);

export const invalidReference = (): ApiError =>
  new ApiError("InvalidReference", "This reference is not valid for the current operation.");

/** A conflict between an insertion or deletion and what stands in its way. */
export const insertDeleteConflict = (message: string): ApiError =>
  new ApiError("InsertDeleteConflict", message, 409);

/** Newer than the requirement sets of this host. */
export const apiNotFound = (member: string, since: string): ApiError =>
  new ApiError("ApiNotFound", `${member} needs ${since}, which this host does not have.`, 404, member);

/** The desk does not model it. Excel might well: so it must never pass for an answer of Excel's. */
export const notImplemented = (member: string, detail = ""): ApiError =>
  new ApiError(
    "NotImplemented",
    `The desk does not model ${member}${detail && ` (${detail})`}.`,
    501,
    member,
  );
