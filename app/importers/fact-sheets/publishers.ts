/** Publishers whose statements several fact sheets carry: one row each, the same for all. */

export const EU_COUNCIL: Record<string, string> = {
  publisher: "eu-council",
  label: "Council of the European Union",
  kind: "international-organisation",
  party: "EU",
  url: "https://www.consilium.europa.eu/",
};

export const UK_GOVERNMENT: Record<string, string> = {
  publisher: "uk-government",
  label: "UK Government",
  kind: "government",
  party: "GBR",
  url: "https://www.gov.uk/",
};
