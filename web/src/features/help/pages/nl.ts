// The help in Dutch.
import type { HelpTexts } from "./HelpText";

export const nl: HelpTexts = {
  "private-notes": {
    intro:
      "In een notitie staat wat uw team over een klant moet weten: een afspraak, een klacht, hoe u bij de achterdeur komt. Alleen uw team ziet notities.",
    sections: [
      {
        title: "Wie ze ziet",
        points: [
          "Iedereen in uw team kan alle notities van alle klanten lezen.",
          "Iedereen kan ze schrijven, bewerken en verwijderen, behalve wie de rol Alleen lezen heeft.",
          "De klant ziet ze nooit: een notitie staat in geen enkele mail en in geen enkel document.",
        ],
      },
      {
        title: "Een notitie schrijven",
        points: [
          "Snel: typ in het veld ‘Nieuwe notitie’ van het onderdeel Notities en verstuur. De eerste regel wordt de titel.",
          "Met een eigen titel: ‘Notitie toevoegen’, of de toets N.",
          "Een titel heeft hoogstens 200 tekens, een tekst 10.000. Regeleinden blijven zoals u ze typt.",
          "Wat u nog niet hebt verstuurd, blijft in deze browser bewaard, ook als u de pagina herlaadt of opnieuw moet inloggen. Uitloggen wist het.",
        ],
      },
      {
        title: "Bewerken, verwijderen en vastzetten",
        points: [
          "Bij een bewerkte notitie staat dat erbij, met de tijd. Was een collega u voor, dan ziet u beide teksten en kiest u.",
          "Na het verwijderen haalt ‘Ongedaan maken’ in de melding de notitie terug.",
          "Met de punaise houdt u een notitie in zicht: hoogstens vijf per klant staan bovenaan onder ‘Interne notities’.",
          "In de activiteitenlog staat wie welke notitie heeft toegevoegd, bewerkt of verwijderd. Over de tekst staat er alleen dat die is gewijzigd.",
        ],
      },
    ],
  },
  tags: {
    intro:
      "Tags zijn uw eigen woorden om klanten mee in te delen, zoals Groothandel of Betaalt laat. Een tag heeft een naam en een kleur, en is bij elke klant dezelfde.",
    sections: [
      {
        title: "Geven en weghalen",
        points: [
          "Open de tags van een klant met de + ernaast, of met de toets T. Kies er zoveel als u nodig hebt, hoogstens 50, en sla op.",
          "Bestaat de tag nog niet? Typ de naam en kies ‘Nieuwe tag maken’.",
          "Met de × op een tag haalt u hem meteen bij deze klant weg; ‘Ongedaan maken’ zet hem terug.",
          "Bovenaan bij de klant staan de eerste drie, in de volgorde waarin ze zijn gegeven.",
        ],
      },
      {
        title: "Klanten vinden",
        points: [
          "De klantenlijst filtert op hoogstens vijf tags: klanten met een van de tags, met alle tags of met geen ervan.",
          "Het filter staat in het adres van de pagina. U kunt het dus bewaren of naar een collega sturen.",
        ],
      },
      {
        title: "Orde houden",
        points: [
          "Bij Instellingen, onder Tags, wijzigt u namen en kleuren. Dat is meteen bij elke klant te zien.",
          "Een naam heeft hoogstens 40 tekens en komt één keer voor: ‘vip’ en ‘VIP’ zijn dezelfde tag. U kunt 200 tags hebben.",
          "Alleen een tag die bij geen enkele klant staat, kunt u verwijderen.",
        ],
      },
    ],
  },
  "tax-exemptions": {
    intro:
      "Aan sommige klanten berekent u geen btw, bijvoorbeeld aan een bedrijf in een ander EU-land dat de btw zelf aangeeft. Bij elke klant legt u vast of dat zo is, en waarom.",
    sections: [
      {
        title: "Een klant vrijstellen",
        points: [
          "Bewerk de klant en zet ‘Vrijgesteld van btw’ aan. Vul de reden in, zoals ‘Btw verlegd’: daar vraagt een collega of een controleur naar.",
          "De kaart Btw toont Ja of Nee, met die reden. Wie het wanneer heeft gewijzigd, staat in de activiteitenlog.",
          "Of een klant is vrijgesteld, bepaalt u zelf; vraag het bij twijfel aan uw boekhouder.",
        ],
      },
      {
        title: "Het btw-nummer",
        points: [
          "Vul het in met de landcode, zoals NL823149583B01. Spaties, punten en streepjes maken niet uit.",
          "Klantkaart kijkt naar de vorm en de controlecijfers van het nummer en vraagt het dan na bij VIES, het register van de EU. Het antwoord komt vanzelf; antwoordt een land niet, dan blijft het laatste antwoord gelden en wordt het opnieuw gevraagd.",
        ],
      },
      {
        title: "Het beleid bij Instellingen",
        points: [
          "Onder Bedrijf kiest uw eigenaar of beheerder of een geldig btw-nummer een reden is om een klant vrij te stellen: alleen in andere EU-landen, altijd of nooit.",
          "VIES antwoordt voor de dag van de vraag; daarom wordt een nummer na een maand opnieuw gecontroleerd. Verstuurde facturen houden hun btw en noemen het antwoord waarop ze berusten.",
        ],
      },
    ],
  },
  "customer-portal": {
    intro:
      "Bij elke klant legt u vast hoe die facturen wil ontvangen: per e-mail of in een portaal. Op deze pagina staat wat dat nu doet.",
    sections: [
      {
        title: "Wat uw team ziet",
        points: [
          "Een klant die facturen in het portaal wil, heeft de blauwe badge ‘Portaal’ naast de naam.",
          "U wijzigt het door de klant te bewerken, bij ‘Facturen via het portaal’.",
          "‘Facturen gepauzeerd’ is een andere schakelaar, met een oranje badge. De ene verandert de andere niet.",
        ],
      },
      {
        title: "Wat de klant ziet",
        points: [
          "Nog geen portaal: Klantkaart heeft er geen waarop een klant kan inloggen. Een factuur die u verstuurt, staat als geleverd in het portaal, en er gaat geen mail uit.",
          "Notities, tags en de activiteitenlog zijn voor uw team; een klant krijgt ze nooit te zien.",
        ],
      },
    ],
  },
  "customer-health": {
    intro:
      "Naast het e-mailadres van een klant staat of mail daar aankomt. Dat volgt uit wat mailservers melden over de mail die u stuurt.",
    sections: [
      {
        title: "De vier toestanden",
        points: [
          "Bereikbaar, groen: geen mail naar dit adres kwam terug.",
          "Mislukt, geel: de laatste mail werd nog niet aangenomen, zoals bij een volle mailbox of iemand die afwezig is. De volgende mail gaat gewoon uit, en de toestand verdwijnt zodra er een aankomt.",
          "Onbestelbaar, rood: het adres bestaat niet of weigert mail. Er wordt niets meer naartoe gestuurd.",
          "Spamklacht, oranje: iemand bij die provider heeft een mail als spam gemeld. Bij meer ontvangers van één provider is niet bekend wie het was. Er wordt niets meer naartoe gestuurd.",
        ],
      },
      {
        title: "Wat u doet",
        points: [
          "Vraag de klant om een ander adres en bewerk de klant: een nieuw adres begint weer als bereikbaar. ‘Opnieuw sturen’ in de lijst met mails gaat dan naar het nieuwe.",
          "Werkt het adres toch? Kies ‘Mail weer toestaan’ bij Mail en stuur een testmail.",
          "Bel voordat u mail weer toestaat na een spammelding: bij meer meldingen komt mail aan al uw klanten slechter aan.",
        ],
      },
      {
        title: "Waar u meer ziet",
        points: [
          "De badge leidt naar Mail: elke mail met wat ervan werd, wat de mailserver antwoordde en de mail zoals verzonden.",
          "Een klant kan herinneringen en overzichten afwijzen met een link erin. Bij Mail staat u ze weer toe als de klant erom heeft gevraagd.",
        ],
      },
    ],
  },
};
