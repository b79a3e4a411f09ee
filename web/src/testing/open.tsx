// The whole page at an address, signed in: sections, dialogs and toasts work together as for a member.
import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { type UserEvent, userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { App } from "../app/App";
import { queryClient } from "../app/queryClient";
import { sessionBegan } from "../app/session/browserSession";
import { Shell } from "../app/shell/Shell";
import { show } from "../shared/access/tab";
import { authorizeWith } from "../shared/api/authorization";
import type { Role, Schemas } from "../shared/api/types";
import type { UiLanguage } from "../shared/i18n/languages";
import { chooseLanguage } from "../shared/i18n/i18n";
import { me, merchant } from "./examples";
import { api, server } from "./server";

/** In milliseconds: React renders the loading state in this time. */
const latency = 10;

async function token(): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, latency));
  return "token";
}

interface Visit {
  role?: Role;
  language?: UiLanguage;
  /** Those of the merchant that differ from the example. */
  settings?: Partial<Schemas["Merchant"]>;
  /** Shown within the frame instead of the page at the address. */
  content?: ReactNode;
}

/** Return the user whose keyboard and pointer operate the page. */
export async function open(path: string, visit: Visit = {}): Promise<UserEvent> {
  const { role = "owner", language = "en", settings, content } = visit;
  window.history.replaceState(null, "", path);
  authorizeWith({ token, renew: () => Promise.resolve(null) });
  sessionBegan("member-1");
  show({ memberId: "member-1", merchantId: merchant.id });
  server.use(api.get("/me", ({ response }) => response(200).json(me(role, settings))));
  await chooseLanguage(language);
  const user = userEvent.setup();
  render(content ? <Framed>{content}</Framed> : <App />);
  return user;
}

function Framed({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <Shell>{children}</Shell>
    </QueryClientProvider>
  );
}
