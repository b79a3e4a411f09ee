// Dutch words of the settings.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  settings: {
    saved: "Instellingen opgeslagen",
    choice: "{{name}}: {{meaning}}",
    company: {
      edit: "Bedrijf bewerken",
      readOnly: "Een eigenaar of beheerder kan deze instellingen wijzigen.",
      name: "Bedrijfsnaam",
      time_zone: "Tijdzone",
      base_currency: "Basisvaluta",
      vip_threshold: "VIP bij een omzet boven",
      vat_auto_exempt: "Btw-vrijstelling",
      countryHelp:
        "Telefoonnummers zonder landcode worden als nummers van dit land gelezen, tenzij het adres van de klant iets anders zegt.",
      languageHelp: "Nieuwe klanten beginnen met deze taal.",
      vipHelp: "Een bedrag in {{currency}}. Er telt nog niets voor mee.",
      notValidatedYet: "Btw-nummers worden nog niet gecontroleerd; er wordt dus geen klant vanzelf vrijgesteld.",
      vatPolicies: {
        cross_border: "In andere EU-landen",
        always: "Altijd",
        never: "Nooit",
      },
      vatPolicyMeans: {
        cross_border: "een geldig btw-nummer stelt een klant vrij, behalve in uw eigen land.",
        always: "elk geldig btw-nummer stelt een klant vrij, ook in uw eigen land.",
        never: "alleen uw team stelt een klant vrij.",
      },
      features: "Delen van de pagina",
      featureNames: {
        contact_map: "Kaart",
        fax_number: "Faxnummer",
        address_suggestions: "Adressuggesties",
      },
      featureHelp: {
        contact_map: "Toont het land van de klant op een kaart. Daarvoor gaat er niets naar anderen.",
        fax_number: "Toont het faxnummer bij de contactgegevens.",
        address_suggestions:
          "Raadpleegt bij het typen van een straat het Nederlandse adressenregister. Dat krijgt het getypte adres te zien, maar niet van wie het is.",
      },
    },
    team: {
      invite: "Collega uitnodigen",
      sendInvitation: "Uitnodiging versturen",
      invited:
        "{{email}} uitgenodigd. Een nieuw adres krijgt een mail. Wie hier al inlogt, krijgt er geen en vindt uw team in de eigen lijst: laat het weten.",
      emailHelp:
        "Hiermee logt uw collega in; het kan niet worden gewijzigd. Een nieuw adres krijgt een uitnodiging per mail; wie hier al inlogt, vindt uw team naast het eigen team.",
      readOnly: "Een eigenaar of beheerder kan collega’s uitnodigen en rollen wijzigen.",
      you: "u",
      role: "Rol",
      roleMissing: "Kies een rol.",
      roles: "Wat elke rol mag",
      mayDo: {
        owner: "Alles, ook eigenaars aanwijzen en wijzigen.",
        admin: "Alles, behalve een eigenaar aanwijzen of wijzigen.",
        finance: "Klanten toevoegen, bewerken, archiveren en blokkeren, notities schrijven, de lijst exporteren.",
        sales: "Klanten toevoegen, bewerken, archiveren en blokkeren, notities schrijven, de lijst exporteren.",
        support: "Klanten toevoegen en bewerken, en notities schrijven.",
        field: "Klanten opzoeken en notities schrijven.",
        read_only: "Klanten opzoeken, niets wijzigen.",
      },
      standing: {
        active: "Actief",
        invited: "Uitgenodigd",
        inactive: "Niet actief",
      },
      inviteAgainNamed: "{{name}} opnieuw uitnodigen",
      invitedAgain:
        "{{email}} opnieuw uitgenodigd. Een nieuw adres krijgt een mail. Wie hier al inlogt, krijgt er geen en vindt uw team in de eigen lijst: laat het weten.",
      editNamed: "{{name}} bewerken",
      deactivate: "Deactiveren",
      deactivateNamed: "{{name}} deactiveren",
      deactivateText:
        "Deze collega komt dan niet meer in dit team; een open pagina stopt binnen een kwartier. Wat deze collega deed, houdt zijn naam. U kunt de collega weer activeren.",
      deactivated: "{{name}} gedeactiveerd",
      remove: "Voorgoed verwijderen",
      removeNamed: "{{name}} voorgoed verwijderen",
      removeText:
        "Deze collega komt dan niet meer in dit team; een open pagina stopt binnen een kwartier. De collega verdwijnt uit uw team, en wat deze collega deed, houdt zijn naam. Nodig {{email}} opnieuw uit om de collega terug te halen.",
      removed: "{{name}} is uit het team verwijderd",
      activateNamed: "{{name}} activeren",
      activated: "{{name}} is weer actief",
    },
    tags: {
      explanation: "Elke tag is bij alle klanten dezelfde: een nieuwe naam of kleur is meteen overal te zien.",
      readOnly: "Rollen die klanten bewerken, kunnen tags wijzigen.",
      add: "Tag toevoegen",
      added: "Tag toegevoegd",
      saved: "Tag opgeslagen",
      name: "Naam",
      color: "Kleur",
      editNamed: "Tag ‘{{name}}’ bewerken",
      deleteNamed: "Tag ‘{{name}}’ verwijderen",
      deleteText: "Alleen een tag die bij geen enkele klant staat, kan worden verwijderd.",
      delete: "Tag verwijderen",
      deleted: "Tag ‘{{name}}’ verwijderd",
      noneTitle: "Nog geen tags",
      noneText: "Tags zijn uw eigen woorden om klanten mee in te delen, zoals Groothandel.",
    },
  },
  problems: {
    email_refused: "Met dit adres kan niemand inloggen. Gebruik een ander adres.",
    invalid_time_zone: "Kies een tijdzone.",
    invalid_currency: "Kies een valuta.",
    wrong_currency: "Vul het bedrag in de basisvaluta in.",
    negative_amount: "Vul nul of meer in.",
    invalid_amount: "Vul een bedrag in zoals 1000 of 1000,50.",
  },
  errors: {
    member_not_found: "Deze collega zit niet meer in het team.",
    member_exists: "Dit e-mailadres is al van iemand in uw team.",
    already_joined: "Deze collega heeft al ingelogd en heeft geen uitnodiging meer nodig.",
    member_not_active: "Activeer dit teamlid eerst.",
    last_owner: "Een team houdt minstens één actieve eigenaar. Maak eerst iemand anders eigenaar.",
    owner_only: "Alleen een eigenaar kan een eigenaar aanwijzen, wijzigen of verwijderen.",
    own_role:
      "Niemand wijzigt zijn eigen rol, of deactiveert of verwijdert zichzelf. Vraag een andere eigenaar of beheerder.",
    user_pool_unavailable: "Uitnodigingen kunnen nu niet worden verstuurd. Probeer het zo meteen opnieuw.",
    invitation_pending:
      "Uitnodigingen kunnen nu niet worden verstuurd. Die van u gaat vanzelf weg, meestal binnen tien minuten.",
    too_many_invitations:
      "Uw team heeft vandaag het hoogste aantal uitnodigingen verstuurd. Probeer het morgen opnieuw.",
  },
};
