// Account numbers while they are typed: the same cases as the API's.
import { describe, expect, it } from "vitest";
import { grouped, hasRightSum, plainIban } from "./iban";

describe("an account number while it is typed", () => {
  it.each([
    ["NL91 ABNA 0417 1643 00", true],
    ["nl91abna0417164300", true],
    ["ES4901825500610201630983", true],
    ["NL55INGB0000000000", true],
    ["DE89370400440532013001", false],
    ["507008", false],
    ["GB00HLFX11016111455365", false],
    ["GB01BARC20714583608387", false],
    ["GB2LABBY09012857201707", false],
    ["", false],
  ])("%s has the right sum: %s", (typed, right) => {
    expect(hasRightSum(plainIban(typed))).toBe(right);
  });

  it("is shown in groups of four", { tags: ["S48"] }, () => {
    expect(grouped("NL91ABNA0417164300")).toBe("NL91 ABNA 0417 1643 00");
    expect(grouped("NL91")).toBe("NL91");
  });
});
