// English words of the settings.

export const en = {
  settings: {
    saved: "Settings saved",
    choice: "{{name}}: {{meaning}}",
    company: {
      edit: "Edit company",
      readOnly: "An owner or admin can change these settings.",
      name: "Company name",
      time_zone: "Time zone",
      base_currency: "Base currency",
      vip_threshold: "VIP from revenue above",
      vat_auto_exempt: "VAT exemption",
      countryHelp:
        "Phone numbers without a country code are read as numbers of this country, unless the customer’s address says otherwise.",
      languageHelp: "New customers start with this language.",
      vipHelp: "An amount in {{currency}}. Nothing counts towards it yet.",
      notValidatedYet: "VAT numbers are not validated yet, so no customer is marked automatically.",
      vatPolicies: {
        cross_border: "In other EU countries",
        always: "Always",
        never: "Never",
      },
      vatPolicyMeans: {
        cross_border: "a valid VAT number marks a customer as exempt, except in your own country.",
        always: "any valid VAT number marks a customer as exempt, also in your own country.",
        never: "only your team marks a customer as exempt.",
      },
      features: "Parts of the page",
      featureNames: {
        contact_map: "Map",
        fax_number: "Fax number",
        address_suggestions: "Address suggestions",
      },
      featureHelp: {
        contact_map: "Shows the customer’s country on a map. Nothing is sent to anyone for it.",
        fax_number: "Shows the fax number with the contact details.",
        address_suggestions:
          "Asks the Dutch register of addresses while someone types a street. It sees the address being typed, but not whose it is.",
      },
    },
    team: {
      invite: "Invite a colleague",
      sendInvitation: "Send invitation",
      invited:
        "{{email}} invited. A new address gets a mail. Someone who signs in here already gets none and finds your team in their list: tell them.",
      emailHelp:
        "This is what they sign in with; it cannot be changed. A new address gets an invitation by mail, and someone who signs in here already finds your team beside their own.",
      readOnly: "An owner or admin can invite colleagues and change their roles.",
      you: "you",
      role: "Role",
      roleMissing: "Choose a role.",
      roles: "What each role may do",
      mayDo: {
        owner: "Everything, also making and changing owners.",
        admin: "Everything, except making or changing an owner.",
        finance: "Adds, edits, archives and suspends customers, writes notes, exports the list.",
        sales: "Adds, edits, archives and suspends customers, writes notes, exports the list.",
        support: "Adds and edits customers and writes notes.",
        field: "Looks customers up and writes notes.",
        read_only: "Looks customers up and changes nothing.",
      },
      standing: {
        active: "Active",
        invited: "Invited",
        inactive: "Not active",
      },
      inviteAgainNamed: "Send the invitation to {{name}} again",
      invitedAgain:
        "{{email}} invited again. A new address gets a mail. Someone who signs in here already gets none and finds your team in their list: tell them.",
      editNamed: "Edit {{name}}",
      deactivate: "Deactivate",
      deactivateNamed: "Deactivate {{name}}",
      deactivateText:
        "They no longer get into this team; a page that is open stops within a quarter of an hour. What they did keeps their name, and you can activate them again.",
      deactivated: "{{name}} deactivated",
      remove: "Remove for good",
      removeNamed: "Remove {{name}} for good",
      removeText:
        "They no longer get into this team; a page that is open stops within a quarter of an hour. They disappear from your team, and what they did keeps their name. To have them back, invite {{email}} again.",
      removed: "{{name}} removed from the team",
      activateNamed: "Activate {{name}}",
      activated: "{{name}} is active again",
    },
    tags: {
      explanation: "Each tag is the same for every customer: a new name or colour shows everywhere at once.",
      readOnly: "Roles that edit customers can change tags.",
      add: "Add tag",
      added: "Tag added",
      saved: "Tag saved",
      name: "Name",
      color: "Colour",
      editNamed: "Edit tag “{{name}}”",
      deleteNamed: "Delete tag “{{name}}”",
      deleteText: "Only a tag that no customer has can be deleted.",
      delete: "Delete tag",
      deleted: "Tag “{{name}}” deleted",
      noneTitle: "No tags yet",
      noneText: "Tags are your own words to sort customers by, such as Wholesale.",
    },
  },
  problems: {
    email_refused: "Nobody can sign in with this address. Use another one.",
    invalid_time_zone: "Choose a time zone.",
    invalid_currency: "Choose a currency.",
    wrong_currency: "Write the amount in the base currency.",
    negative_amount: "Write zero or more.",
    invalid_amount: "Write an amount such as 1000 or 1000.50.",
  },
  errors: {
    member_not_found: "This member is no longer in the team.",
    member_exists: "This e-mail address belongs to someone on your team already.",
    already_joined: "They have signed in already, so they need no invitation.",
    member_not_active: "Activate this member first.",
    last_owner: "A team keeps at least one active owner. Make someone else an owner first.",
    owner_only: "Only an owner makes, changes or removes an owner.",
    own_role: "Nobody changes their own role, deactivates or removes themselves. Ask another owner or admin.",
    user_pool_unavailable: "Invitations cannot be mailed right now. Try again in a moment.",
    invitation_pending: "Invitations cannot be mailed right now. Yours goes out by itself, usually within ten minutes.",
    too_many_invitations: "Your team has sent as many invitations as it can in one day. Try again tomorrow.",
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    settings: typeof en;
  }
}
