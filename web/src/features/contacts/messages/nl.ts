// Dutch words of contacts.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  contacts: {
    create: "+ Nieuwe contactpersoon",
    createTitle: "Nieuwe contactpersoon",
    role: "Rol",
    roleHelp: "Wat deze persoon daar doet, zoals boekhouder.",
    receives: "Ontvangt",
    mail: {
      invoices: "Facturen",
      reminders: "Herinneringen",
    },
    receivesMail: {
      invoices: "Ontvangt facturen",
      reminders: "Ontvangt herinneringen",
    },
    receivesHelp: {
      invoices: "Zolang niemand ze ontvangt, gaan ze naar de primaire contactpersoon.",
      reminders: "Zolang niemand ze ontvangt, gaan ze naar de primaire contactpersoon.",
    },
    added: "Contactpersoon {{name}} toegevoegd",
    edit: "Contactpersoon bewerken",
    editNamed: "{{name}} bewerken",
    saved: "Contactpersoon opgeslagen",
    deleteNamed: "{{name}} verwijderen",
    deleted: "Contactpersoon {{name}} verwijderd",
    restored: "Contactpersoon {{name}} is teruggezet",
    makePrimary: "Primair maken",
    makePrimaryNamed: "{{name}} primaire contactpersoon maken",
    isPrimary: "{{name}} is nu de primaire contactpersoon",
    primaryFollows: "Vanaf dan staat {{email}} boven aan de pagina en gaat mail aan deze klant daarheen.",
    primaryFollowsNoEmail: "{{name}} heeft geen e-mailadres; vanaf dan kan deze klant geen mail krijgen.",
    formerStays: "{{name}} blijft als andere contactpersoon in de lijst staan.",
    noneTitle: "Nog geen contactpersonen",
    noneText: "Wie u over deze klant kunt schrijven of bellen, komt hier te staan.",
  },
  errors: {
    contact_not_found: "Deze contactpersoon is er niet meer.",
    too_many_contacts: "Een klant heeft hoogstens 50 contactpersonen. Verwijder er eerst een.",
    primary_contact: "Maak eerst een andere contactpersoon primair.",
    own_contact: "Een particulier is zelf de primaire contactpersoon.",
  },
};
