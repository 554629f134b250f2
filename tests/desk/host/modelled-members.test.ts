import { modelledMembers, modelledTypes } from "../../../src/desk/api/modelled-members";
import { wireName } from "../../../src/desk/protocol/member-table";
import { fullName } from "../../../src/desk/protocol/requirements";
import { readApiSets } from "./office-js/api-sets";
import { readWireSchema } from "./office-js/wire-schema";

const schema = readWireSchema();
const apiSets = readApiSets();

describe.each(modelledTypes.map(({ name, table }) => ({ name, table })))("$name", ({ name, table }) => {
  const wire = schema.get(name);

  test("is a type of office.js, and a collection where office.js has one", () => {
    expect(wire).toBeDefined();
    expect(table.items !== undefined).toBe(wire?.isCollection);
    if (table.item) expect(wire?.hasIndexer).toBe(true);
  });

  test("has only properties that go over the wire, set only where office.js sets them", () => {
    for (const [key, { set, setAs }] of Object.entries(table.scalars ?? {})) {
      const found = wire?.scalars.get(wireName(key));
      expect([key, found !== undefined]).toEqual([key, true]);
      if (set) expect([key, found?.writable]).toEqual([key, true]);
      // Quirks apart, office.js sets a property by the name it reads it by.
      if (set && setAs === undefined) expect([...(wire?.setters ?? [])]).toContain(wireName(key));
    }
  });

  test("has only navigations and methods that go over the wire", () => {
    const navigations = Object.keys(table.navigations ?? {}).map(wireName);
    expect(navigations.filter((key) => !wire?.navigations.has(key))).toEqual([]);
    const methods = Object.keys(table.methods ?? {}).map(wireName);
    expect(methods.filter((key) => !wire?.methods.has(key))).toEqual([]);
  });

  test("registers events by office.js's own numbers", () => {
    for (const [key, { register, eventType }] of Object.entries(table.events ?? {})) {
      expect([key, wire?.events.get(register)]).toEqual([key, eventType]);
    }
  });
});

/** Where the typings of 2026 date a member otherwise than the library of 2022 that checks calls. */
test("every member carries Microsoft's requirement set", () => {
  const differing = modelledMembers().flatMap(({ type, member, since }) => {
    const stated = apiSets.get(type)?.get(member);
    return stated === undefined || stated === null || stated === fullName(since)
      ? []
      : [`${type}.${member}: ${fullName(since)}, Microsoft says ${stated}`];
  });
  expect(differing).toEqual([]);
});

test("no member is declared that Microsoft does not publish", () => {
  const unknown = modelledMembers()
    .filter(({ type, member }) => apiSets.has(type) && !apiSets.get(type)?.has(member))
    .map(({ type, member }) => `${type}.${member}`);
  expect(unknown).toEqual([]);
});
