import lock from "../package-lock.json";

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const packages = lock.packages as unknown as Readonly<Record<string, LockedPackage>>;

describe("the lock file", () => {
  // npm leaves out of the lock what the registry at hand does not have, and `npm ci` then refuses everywhere.
  test("has the binaries of every platform, not only of the one it was made on", () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  test("names no registry", () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});
