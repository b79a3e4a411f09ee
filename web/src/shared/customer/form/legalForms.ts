// Legal forms to choose from where our customers' customers mostly are; any other can be typed.

export const legalForms = [
  // Netherlands
  "Besloten vennootschap (B.V.)",
  "Naamloze vennootschap (N.V.)",
  "Eenmanszaak",
  "Vennootschap onder firma (VOF)",
  "Commanditaire vennootschap (CV)",
  "Maatschap",
  "Stichting",
  "Vereniging",
  "Coöperatie",
  // Belgium
  "Besloten vennootschap (BV)",
  "Naamloze vennootschap (NV)",
  // Germany and Austria
  "GmbH",
  "UG (haftungsbeschränkt)",
  "AG",
  "GmbH & Co. KG",
  // Spain
  "Sociedad limitada (S.L.)",
  "Sociedad anónima (S.A.)",
  "Autónomo",
  // France
  "SARL",
  "SAS",
  // United Kingdom and Ireland
  "Limited company (Ltd)",
] as const;
