// Where to sign in; the only thing that differs between the places where the page is served.

interface Config {
  /** Base of Cognito's hosted endpoints; empty when they are on the page's own origin. */
  sign_in_url: string;
  client_id: string;
}

export async function loadConfig(): Promise<Config> {
  const response = await fetch("/config.json");
  if (!response.ok) throw new Error(`config.json: HTTP ${response.status}`);
  return (await response.json()) as Config;
}
