import { openWorkbook } from "../../../src/desk/xlsx/open";
import { saveWorkbook } from "../../../src/desk/xlsx/save";
import { Workbook } from "../../../src/desk/model/workbook";
import { samplePivots } from "./sample-pivots";
import { sampleWorkbook } from "./sample-workbook";
import { pictureOf } from "./workbook-picture";

describe("a workbook that was saved and is opened", () => {
  it.each([
    ["with everything", sampleWorkbook],
    ["with pivots", () => samplePivots().workbook],
    ["that is new", () => new Workbook()],
  ])("is what it was: %s", (_name, make) => {
    const workbook = make();
    expect(pictureOf(openWorkbook(saveWorkbook(workbook)))).toEqual(pictureOf(workbook));
  });

  it("is the same bytes when it is saved again", () => {
    const bytes = saveWorkbook(sampleWorkbook());
    expect(saveWorkbook(openWorkbook(bytes))).toEqual(bytes);
    const pivots = saveWorkbook(samplePivots().workbook);
    expect(saveWorkbook(openWorkbook(pivots))).toEqual(pivots);
  });
});
