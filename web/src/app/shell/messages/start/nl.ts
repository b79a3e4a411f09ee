// Dutch words of the frame around every page: signing in, navigation.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  shell: {
    signIn: "Inloggen",
    signOut: "Uitloggen",
    welcome: "Klantkaart",
    pitch: "Alles over één klant op één pagina. Log in om de uwe te zien.",
    signInRefused: "Inloggen is niet gelukt. Probeer het nog een keer.",
    sessionEnded: {
      itself:
        "Uw sessie is beëindigd: die duurt 12 uur, en eindigt na 2 uur zonder gebruik of als uw plaats in een team verandert. Wat u typte, is in deze browser bewaard.",
      member:
        "U hebt uitgelogd, hier of in een ander tabblad. Dat beëindigt de sessie in alle tabbladen van deze browser.",
    },
    otherMerchant: "U zit niet meer in het team van {{left}}. Dit is {{name}}.",
    unnamedMerchant: "U zit niet meer in het team dat dit tabblad toonde. Dit is {{name}}.",
    otherMember: "In deze browser heeft iemand anders ingelogd; dit tabblad is daarom opnieuw geopend.",
    noTeam: "U zit niet in dit team",
    switchMerchant: "Bedrijf: {{name}}. Wisselen",
    merchants: "Bedrijven waarvoor u werkt",
    workFor: "Werken voor {{name}}",
    lookAt: "Kijk bij {{name}}",
    main: "Hoofdmenu",
    breadcrumbs: "Kruimelpad",
    skip: "Naar de inhoud",
    account: "Account van {{name}}",
    theme: "Thema",
    language: "Taal",
    themes: {
      system: "Systeem",
      light: "Licht",
      dark: "Donker",
    },
    roles: {
      owner: "Eigenaar",
      admin: "Beheerder",
      finance: "Financiën",
      sales: "Verkoop",
      support: "Klantenservice",
      field: "Buitendienst",
      read_only: "Alleen lezen",
    },
    offline: "U bent offline. Wat u ziet kan verouderd zijn; opslaan kan nu niet.",
    crashTitle: "Deze pagina is vastgelopen",
    crashText: "Laad de pagina opnieuw om verder te gaan. Gebeurt het weer, laat ons dan weten wat u net deed.",
    reload: "Opnieuw laden",
    notFoundTitle: "Pagina niet gevonden",
    notFoundText: "Op dit adres staat niets.",
    palette: {
      open: "Zoek of doe iets",
      settingsOf: "Instellingen: {{part}}",
      useTheme: "Thema: {{theme}}",
      useLanguage: "Taal: {{language}}",
    },
    keys: {
      title: "Sneltoetsen",
      goTo: "Naar {{place}}",
      help: "Sneltoetsen",
    },
  },
};
