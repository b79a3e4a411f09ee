// Links to what is stored, also where it could not be stored today.
import { describe, expect, it } from "vitest";
import { mailLink, phoneLink, webLink } from "./links";

describe("An e-mail address", () => {
  it.each([
    ["vera@example.com", "mailto:vera@example.com"],
    ["a+b@example.com", "mailto:a%2Bb@example.com"],
    ["a?b&c=d%e#f@example.com", "mailto:a%3Fb%26c%3Dd%25e%23f@example.com"],
    ["o'brien@example.ie", "mailto:o'brien@example.ie"],
    ['"a@b"@example.com', "mailto:%22a%40b%22@example.com"],
    ["müller@bücher.example", "mailto:m%C3%BCller@b%C3%BCcher.example"],
    ["x@y.example?bcc=z@evil.example", "mailto:x%40y.example%3Fbcc%3Dz@evil.example"],
    ["\ud800@example.com", "mailto:%EF%BF%BD@example.com"],
  ])("%s leads to its mailbox and nothing else", (email, link) => {
    expect(mailLink(email)).toBe(link);
  });

  it.each(["", "nobody", "@example.com"])("%s leads nowhere", (email) => {
    expect(mailLink(email)).toBeNull();
  });
});

describe("A telephone number", () => {
  it.each([
    ["+31207940801", "tel:+31207940801"],
    ["+31 (20) 794-08.01", "tel:+31207940801"],
    ["+31207940801;ext=12", "tel:+31207940801;ext=12"],
    ["+31 20 794 0801 ext. 12", "tel:+31207940801;ext=12"],
    ["020-7940801 x12", "tel:0207940801;ext=12"],
    ["020 7940801 toestel 12", "tel:0207940801;ext=12"],
    ["+31207940801#12", "tel:+31207940801;ext=12"],
  ])("%s leads to its line and extension", (number, link) => {
    expect(phoneLink(number)).toBe(link);
  });

  it.each(["", "+", "ask Bea", "+312079?body=x", "<b>1</b>", "\ud800"])("%s leads nowhere", (number) => {
    expect(phoneLink(number)).toBeNull();
  });
});

describe("A web address", () => {
  it("leads where a browser opens it", () => {
    expect(webLink("https://www.example.com/a?b")?.host).toBe("www.example.com");
  });

  it.each(["https://www.typobv.123", "https://999.999.999.999", "https://[", "javascript:alert(1)", "data:x", "", "x"])(
    "%s leads nowhere",
    (address) => {
      expect(webLink(address)).toBeNull();
    },
  );
});
