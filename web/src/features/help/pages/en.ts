// The help in English.
import type { HelpTexts } from "./HelpText";

export const en: HelpTexts = {
  "private-notes": {
    intro:
      "A note holds what your team should know about a customer: an agreement, a complaint, a way to the back door. Only your team sees notes.",
    sections: [
      {
        title: "Who sees them",
        points: [
          "Everyone in your team can read all notes of all customers.",
          "Everyone can write, edit and delete them, except members with the role Read only.",
          "The customer never sees them: no mail and no document carries a note.",
        ],
      },
      {
        title: "Writing a note",
        points: [
          "Quick: type in the field “New note” of the Notes section and send. The first line becomes the title.",
          "With a title of its own: “Add note”, or the key N.",
          "A title has at most 200 characters, a text 10,000. Line breaks stay as you type them.",
          "What you have not sent yet is kept in this browser, also when you reload or have to sign in again. Signing out removes it.",
        ],
      },
      {
        title: "Editing, deleting and pinning",
        points: [
          "An edited note says so, with the time. When a colleague saved first, you see both texts and choose.",
          "After deleting, “Undo” in the message brings the note back.",
          "The pin on a note keeps it in sight: up to five of a customer’s notes stand first under “Internal notes”.",
          "The Activity Log says who added, edited or deleted which note. Of the text it says only that it changed.",
        ],
      },
    ],
  },
  tags: {
    intro:
      "Tags are your own words to sort customers by, such as Wholesale or Pays late. A tag has a name and a colour, and is the same for every customer.",
    sections: [
      {
        title: "Giving and taking",
        points: [
          "Open the tags of a customer with the + beside them, or with the key T. Choose as many as you need, up to 50, and save.",
          "Is the tag not there yet? Type its name and choose “Create new tag”.",
          "The × on a tag takes it from this customer at once; “Undo” gives it back.",
          "The header of a customer shows the first three, in the order in which they were given.",
        ],
      },
      {
        title: "Finding customers",
        points: [
          "The list of customers filters on up to five tags: customers with any of them, with all of them, or with none.",
          "The address of the page holds the filter, so that you can keep it or send it to a colleague.",
        ],
      },
      {
        title: "Keeping them tidy",
        points: [
          "In Settings, under Tags, you rename and recolour them. That shows at every customer at once.",
          "A name has at most 40 characters and is used once: “vip” and “VIP” are the same tag. You can have 200 tags.",
          "Only a tag that no customer has can be deleted.",
        ],
      },
    ],
  },
  "tax-exemptions": {
    intro:
      "Some customers are charged no VAT, for instance a business in another EU country that accounts for the VAT itself. With each customer you record whether that is so, and why.",
    sections: [
      {
        title: "Marking a customer as exempt",
        points: [
          "Edit the customer and switch on “Tax exempt”. Add the reason, such as “Reverse charge”: it is what a colleague or an auditor will ask for.",
          "The Tax card shows Yes or No with that reason. Who changed it, and when, is in the Activity Log.",
          "Whether a customer is exempt is for you to decide; ask your bookkeeper when in doubt.",
        ],
      },
      {
        title: "The VAT number",
        points: [
          "Write it with the country code, such as NL823149583B01. Blanks, dots and dashes do not matter.",
          "Klantkaart looks at the form and check digits of the number, and then asks VIES, the register of the EU. The answer comes by itself; if a country does not answer, the last answer keeps counting and VIES is asked again.",
        ],
      },
      {
        title: "The policy in Settings",
        points: [
          "Under Company, your owner or admin chooses whether a valid VAT number is a reason to mark a customer as exempt: in other EU countries only, always, or never.",
          "VIES answers for the day on which it is asked, so a number is checked again after a month. Invoices that are issued keep their VAT, and name the answer that they rest on.",
        ],
      },
    ],
  },
  "customer-portal": {
    intro:
      "With each customer you record how they want their invoices: by e-mail, or in a portal. This page says what that does today.",
    sections: [
      {
        title: "What your team sees",
        points: [
          "A customer who wants invoices in the portal has the blue badge “Portal” beside the name.",
          "You change it by editing the customer, at “Portal delivery”.",
          "“Invoices paused” is another switch, with an orange badge. One does not change the other.",
        ],
      },
      {
        title: "What the customer sees",
        points: [
          "No portal yet: Klantkaart has none that a customer can sign in to. An invoice that you send is kept as delivered in the portal, and no mail goes out.",
          "Notes, tags and the Activity Log are for your team, and are never shown to a customer.",
        ],
      },
    ],
  },
  "customer-health": {
    intro:
      "Beside the e-mail address of a customer stands whether mail arrives there. It follows what mail servers report of the mail that you send.",
    sections: [
      {
        title: "The four states",
        points: [
          "Healthy, in green: no mail to this address came back.",
          "Failed, in yellow: the last mail was not taken for now, as with a full mailbox or somebody who is out of office. The next mail is sent all the same, and the state passes once one arrives.",
          "Bounced, in red: the address does not exist, or refuses mail. Nothing is sent there any more.",
          "Complained, in orange: somebody at that provider reported a mail as spam. Of several receivers at one provider it is not known who it was. Nothing is sent there any more.",
        ],
      },
      {
        title: "What to do",
        points: [
          "Ask the customer for another address, and edit the customer: a new address begins healthy. “Send again” in the list of mails then goes to the new one.",
          "Does the address work after all? Choose “Allow mail again” under Mail, and send a test mail.",
          "Call before you allow mail again after a complaint: further complaints make mail of all your customers arrive worse.",
        ],
      },
      {
        title: "Where you see more",
        points: [
          "The badge leads to Mail: each mail with what became of it, what the mail server answered, and the mail as it was sent.",
          "A customer can decline reminders and statements by a link in them. Under Mail you allow them again once the customer has asked for that.",
        ],
      },
    ],
  },
};
