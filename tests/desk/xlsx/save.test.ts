import { saveWorkbook } from "../../../src/desk/xlsx/save";
import { Workbook } from "../../../src/desk/model/workbook";
import { sampleWorkbook } from "./sample-workbook";
import { itValidates, validateXlsx } from "./validator";

describe("a saved workbook", () => {
  itValidates("has no finding of the Open XML SDK", () => {
    expect(
      validateXlsx(saveWorkbook(sampleWorkbook(), { properties: { title: "Theo dõi <nhiệm vụ>" } })),
    ).toEqual([]);
    expect(validateXlsx(saveWorkbook(new Workbook()))).toEqual([]);
  });

  it("is the same bytes each time", () => {
    expect(saveWorkbook(sampleWorkbook())).toEqual(saveWorkbook(sampleWorkbook()));
  });
});
