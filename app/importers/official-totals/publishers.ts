import { UK_GOVERNMENT, EU_COUNCIL } from "../fact-sheets/publishers.ts";

function publisher(id: string, label: string, kind: string, party: string, url: string): Record<string, string> {
  return { publisher: id, label, kind, party, url };
}

/** Who states the figures. The Kiel Institute and the Congressional Research Service come with their own importers. */
export const PUBLISHERS: Record<string, string>[] = [
  publisher("us-state", "US Department of State", "government", "USA", "https://www.state.gov/"),
  publisher("us-dod", "US Department of Defense", "government", "USA", "https://www.defense.gov/"),
  publisher(
    "eprs",
    "European Parliamentary Research Service",
    "international-organisation",
    "EU_INSTITUTIONS",
    "https://epthinktank.eu/",
  ),
  publisher("nato", "NATO", "international-organisation", "NATO", "https://www.nato.int/"),
  publisher(
    "uk-commons-library",
    "House of Commons Library",
    "government",
    "GBR",
    "https://commonslibrary.parliament.uk/",
  ),
  publisher(
    "uk-mod",
    "UK Ministry of Defence",
    "government",
    "GBR",
    "https://www.gov.uk/government/organisations/ministry-of-defence",
  ),
  publisher("xinhua", "Xinhua", "media", "CHN", "http://www.xinhuanet.com/english/"),
  publisher("london-insider", "London Insider", "media", "", "https://londoninsider.co.uk/"),
  publisher("ap", "Associated Press", "media", "", "https://apnews.com/"),
  publisher("csis", "Center for Strategic and International Studies (CSIS)", "research", "", "https://www.csis.org/"),
  publisher("ndia", "National Defense Industrial Association (US)", "research", "", "https://www.ndia.org/"),
  publisher("scmp", "South China Morning Post", "media", "", "https://www.scmp.com/"),
  publisher("la-discussione", "La Discussione", "media", "", "https://ladiscussione.com/"),
  UK_GOVERNMENT,
  EU_COUNCIL,
];
