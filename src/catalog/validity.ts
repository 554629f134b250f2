/** A day of the civil calendar, as `CalendarDate` of the notice reader, which the catalogue may not import. */
export interface CatalogueDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** From when to when something in the catalogue exists; both days belong to it, null is open. */
export interface Validity {
  readonly validFrom: CatalogueDay | null;
  readonly validTo: CatalogueDay | null;
}

const day = (year: number, month: number, dayOfMonth: number): CatalogueDay => ({
  year,
  month,
  day: dayOfMonth,
});

/** The last day of districts: two levels of local government follow (Luật 72/2025/QH15). */
export const LAST_DAY_OF_DISTRICTS = day(2025, 6, 30);
export const FIRST_DAY_OF_TWO_LEVELS = day(2025, 7, 1);
/** Ministries were joined on 1 March 2025 (NQ 176/2025/QH15), and the provinces' departments with them. */
export const LAST_DAY_OF_OLD_MINISTRIES = day(2025, 2, 28);
export const FIRST_DAY_OF_NEW_MINISTRIES = day(2025, 3, 1);

/** Whether something stood on a day; unknown days count as covered. */
export const standsOn = (validity: Validity, on: CatalogueDay | null): boolean => {
  if (!on) return true;
  const number = ({ year, month, day: d }: CatalogueDay): number => (year * 100 + month) * 100 + d;
  return (
    (!validity.validFrom || number(validity.validFrom) <= number(on)) &&
    (!validity.validTo || number(on) <= number(validity.validTo))
  );
};
