### The letter's and the e-mail's own words. The words of an incident stand in the incident's folder.
###
### Comments say where a text appears, what its values are, and what a reader sees (“Example:”). Values
### that every text can use:
###   $channel       letter or email: which of the two the reader gets
###   $audience      adult, guardian (the letter is about a child), protected (non-disclosure for personal
###                  safety), abroad (an address outside Finland)
###   $certainty     the worst certainty among this person's data: leaked, may-have-leaked, if-saved,
###                  not-leaked; $address-certainty is that of the postal address alone
###   $sender        the sender's name, as “City of Helsinki”
###   $notice-date   the letter's date: { DATE($notice-date, style: "short") } is “25 September 2023”
###   $reference     the case number, as “HEL 2023-012345”
###   $piece         the letter's number, as “000 123”; only letters have one
###   $nature        what kind of breach: cyber-attack, data-break-in, unauthorised-access, wrong-recipient,
###                  lost-device, published-by-mistake, other; $ransomware and $extortion: yes or no
###   $share         all or some: whether all customers are concerned
###   $title-<name>  the title of one of the incident’s links
### The attribute .guardian is the same text to a guardian, when the letter is about a child.
### Example: Your child’s data has leaked

## What the reader sees before the text: title and subject, the first lines of an e-mail, the head of a letter and
## the header and foot of each page. Everybody gets them.

# Title of the PDF file and subject of the e-mail. Must not reveal which data it is about.
document-title = Important notice about your personal data
    .guardian = Important notice about your child’s personal data
email-subject = Important notice about your personal data
    .guardian = Important notice about your child’s personal data
email-preview = Read which of your data this is about and what to do first.
    .guardian = Read which of your child’s data this is about and what to do first.
email-also-here = In English further down.
# First line of an e-mail. $name is the reader's name, $guardian-name the guardian's, who reads it for a child.
# Example: Dear Maija Keksitty
email-greeting = Dear { $name }
    .guardian = Dear { $guardian-name }
notice-kind = Personal data breach notice
# The date in the head of a letter and in the header of each page.
# Example: 25 September 2023
notice-day = { DATE($notice-date, style: "short") }
# In the head of a letter. $reference is the case number.
# Example: Reference HEL 2023-012345
reference-number = Reference <code>{ $reference }</code>
# In the head of a letter. $link is the number that readers can call; the program puts it in.
# Example: Telephone 09 123 4567
reference-phone = Telephone <a name="{ $link }"/>
# Seven words at most with the sender, or validators take the page header for a sentence.
running-title = Data breach notice, { notice-day }
piece-label = Letter number

## Title and beginning of letters and e-mails. $certainty and $address-certainty choose the words.
## Example: Your data may be in the wrong hands

title = { $certainty ->
    [leaked] Your data has leaked
    [not-leaked] Your data has not leaked
   *[other] Your data may be in the wrong hands
  }
    .guardian = { $certainty ->
        [leaked] Your child’s data has leaked
        [not-leaked] Your child’s data has not leaked
       *[other] Your child’s data may be in the wrong hands
      }
    .protected = { $address-certainty ->
        [leaked] Your address has leaked
        [not-leaked] { title }
       *[other] Your address may be in the wrong hands
      }
# First sentence to a guardian. $name is the child's name.
# Example: We are writing to you as a guardian. This letter is about your child: Jüri Keksitty.
guardian-intro = { $channel ->
    [email] We are writing to you as a guardian. This message is about your child: { $name }.
   *[letter] We are writing to you as a guardian. This letter is about your child: { $name }.
  }
protected-intro = { $address-certainty ->
    [leaked] You have a non-disclosure for personal safety. So we tell you the most important thing first: your address has leaked to outsiders.
   *[other] You have a non-disclosure for personal safety. So we tell you the most important thing first: outsiders may have found out where you live.
  }
apology = Your data should have been safe. We are sorry that this has happened.
    .guardian = Your child’s data should have been safe. We are sorry that this has happened.

## The box “Do this first” on page 1: what the reader is to do at once. $link is a number or web address that the
## program puts in, $hours when somebody answers, as “Mon–Fri 9–15”.
## Example: Telephone 09 123 4567, Mon–Fri 9–15.

heading-steps = Do this first
heading-more-steps = Do this, too
step-phone = Telephone <a name="{ $link }"/>
step-phone-hours = Telephone <a name="{ $link }"/>, { $hours }.
step-url = <a name="{ $link }"/>
box-foot = Do you need help? Call us: <a name="{ $link }"/>, { $hours }
box-foot-without-hours = Do you need help? Call us: <a name="{ $link }"/>

## The table of the reader's data: on the left which data, on the right what is known of it. $certainty chooses the
## heading.
## Example: Which of your data may have leaked

heading-data = { $certainty ->
    [leaked] Which of your data has leaked
    [not-leaked] Which of your data has not leaked
   *[other] Which of your data may have leaked
  }
    .guardian = { $certainty ->
        [leaked] Which of your child’s data has leaked
        [not-leaked] Which of your child’s data has not leaked
       *[other] Which of your child’s data may have leaked
      }
table-head-data = Data
table-head-status = What we know
# In the right column. $many is one or many: whether the row speaks of one thing or several.
# Example: Outsiders have got hold of these.
status-leaked = { $many ->
    [one] Outsiders have got hold of it.
   *[many] Outsiders have got hold of these.
  }
# In the right column. $many is one or many.
# Example: Outsiders may have got hold of it.
status-may-have-leaked = { $many ->
    [one] Outsiders may have got hold of it.
   *[many] Outsiders may have got hold of these.
  }
# In the right column, where it is known that this person's data was saved. $many is one or many.
# Example: Was saved in the system and has leaked.
status-leaked-saved = { $many ->
    [one] Was saved in the system and has leaked.
   *[many] Were saved in the system and have leaked.
  }
# In the right column, where it is known that this person's data was saved. $many is one or many.
# Example: Were saved. Act as if outsiders know them.
status-may-have-leaked-saved = { $many ->
    [one] Was saved and may have leaked.
   *[many] Were saved. Act as if outsiders know them.
  }
# In the right column. $n is how many data the row has: 1, 2 or more.
# Example: One or both, if they were saved. Act as if both have leaked.
status-if-saved = { $n ->
    [one] May have leaked, if it was saved.
    [2] One or both, if they were saved. Act as if both have leaked.
   *[other] Those that were saved may have leaked. Act as if they have.
  }
# In the right column. $many is one or many.
# Example: Has not leaked. It was not saved.
status-not-saved = { $many ->
    [one] Has not leaked. It was not saved.
   *[many] Have not leaked. They were not saved.
  }
# In the right column. $many is one or many.
# Example: Have not leaked.
status-not-leaked = { $many ->
    [one] Has not leaked.
   *[many] Have not leaked.
  }

## What can follow: a heading, a sentence and a list, which consequences.ftl has. Everybody gets one of the sentences.

heading-consequences = What this can lead to
consequences-intro = This can happen:
    .guardian = This can happen:
consequences-intro-unknown = We do not yet know the scope or the consequences. This can happen:
# The scope is known, the consequences are not.
consequences-intro-scope-known = We do not yet know what will follow. This can happen:
spread-unknown = We do not yet know whether your data has been spread or used, or how much.
    .guardian = We do not yet know whether your child’s data has been spread or used, or how much.

## Events and measures, on page 2 of a letter: what happened when, and what is done about it.

heading-events = What has happened
# First sentence under the heading: what kind of breach it was (incident.yaml: nature). $nature, $ransomware and
# $extortion choose the words. If the incident’s own words say it: nature = {""}
# Example: This was a cyber attack. The attacker used ransomware.
nature = { $nature ->
    [cyber-attack] This was a cyber attack.
    [data-break-in] This was a data break-in.
    [unauthorised-access] Someone has accessed data without permission.
    [wrong-recipient] Data has gone to the wrong recipient.
    [lost-device] A device with data on it is lost.
    [published-by-mistake] Data was published by mistake.
   *[other] This was a personal data breach.
  }{ $ransomware ->
    [yes] {" "}The attacker used ransomware.
   *[no] {""}
  }{ $extortion ->
    [yes] {" "}The attacker demands money.
   *[no] {""}
  }
# Who is concerned, after the first sentence. $share is all or some. The incident can say it in its own words:
# affected, or for its service affected-<service>.
# Example: It affects some of our customers.
affected = { $share ->
    [all] It affects all of our customers.
   *[some] It affects some of our customers.
  }
# The same for one service. $service is its name in the words of the incident, as “the web shop”.
# Example: It affects everyone who has used this service: the web shop.
affected-service = { $share ->
    [all] It affects everyone who has used this service: { $service }.
   *[some] It affects some of those who have used this service: { $service }.
  }
# After that. $number is how many people, $kind how exact that is: more-than, about, up-to, exactly.
# Example: There are about 1,500 of them.
affected-count = { $kind ->
    [more-than] There are more than { $number } of them.
    [about] There are about { $number } of them.
    [up-to] There are up to { $number } of them.
   *[exactly] There are { $number } of them.
  }
heading-measures = What has been done and what we do next
# Under the heading of measures: whom the sender told. $authorities is a list of names with their articles.
# Example: We have notified the Office of the Data Protection Ombudsman and the National Cyber Security Centre.
report-own = We have notified { $authorities }.
# The same, reported within the day. $authorities as above.
# Example: We reported this at once to the Office of the Data Protection Ombudsman.
report-own-at-once = We reported this at once to { $authorities }.
# The same of another organisation. $party is its name, $authorities as above.
# Example: Westlog Oy has notified the Data Protection Ombudsman.
report-party = { $party } has notified { $authorities }.
# The same with a report to the police. $party is a name, $authorities a list of names.
# Example: Westlog Oy has notified the Data Protection Ombudsman, and has reported an offence.
report-party-offence = { $party } has notified { $authorities }, and has reported an offence.
# The sender told and reported an offence. $authorities is a list of names.
# Example: We have notified the Data Protection Ombudsman, and have reported an offence.
report-own-offence = We have notified { $authorities }, and have reported an offence.
# $unit is a police department in the incident's words.
# Example: An offence has been reported (Helsinki Police Department).
police-reported = An offence has been reported ({ $unit }).
# $unit is a police department in the incident's words.
# Example: The Helsinki Police Department has opened a criminal investigation.
police-investigating = The { $unit } has opened a criminal investigation.
late-notice-police-investigation = Because of the police investigation, we could not tell you this earlier.
late-notice-cause-unclear = We did not tell you this earlier because we first had to find out who is affected.
measure-write-again = We will write again if we learn more.

## Help: a list of authorities and helpers, which authorities.ftl has, on page 2 of a letter.

heading-help = Where to get help
# After the name of a guide. $items is a list of noun phrases (.more in advice.ftl).
# Example: It also explains a company registration ban and a block on new phone subscriptions.
help-more-bans = It also explains { $items }.
# Before an event. $date is its day.
# Example: 24 August 2023
event-date = { DATE($date, style: "short") }
# In brackets after a web address whose page is not in the reader's language.
in-language-fi = in Finnish
in-language-sv = in Swedish
in-language-en = in English

## Contact: how to reach the sender, on the last page. On the left what it is, on the right number, address, hours.

heading-contact = Contact us
contact-label-us = Customer service
contact-label-phone = Telephone
contact-label-email = E-mail
contact-label-web = Online
contact-label-post = Post
contact-label-dpo = Data protection officer
contact-label-switchboard = Switchboard
contact-label-patient-ombud = Patient ombudsperson
contact-label-social-ombud = Social ombudsperson
contact-label-other = Other contact
# Last paragraph. $link is the switchboard's number, $piece the letter's number.
# Example: Is this letter genuine? Call 09 123 4500 and give the letter number 000 123. We do not ask for money or banking codes.
genuine = { $channel ->
    [email] <strong>Is this message genuine?</strong> The same information is on our website. Type the address yourself or call <a name="{ $link }"/>. We do not ask for money, banking codes or your personal identity code. This message has no attachments.
   *[letter] <strong>Is this letter genuine?</strong> Call <a name="{ $link }"/> and give the letter number <code>{ $piece }</code>. We do not ask for money or banking codes.
  }

## The end of letters and e-mails: sign-off, and a line for readers of other languages.

closing-greeting = Kind regards
other-language = In English:

## Proofs (render --sample --overlay): drawn over a letter that is looked at and never sent

proof = PROOF
proof-window = Window, with the sheet in the upper left corner of the envelope
proof-always-visible = Always visible in the window
proof-clear-zone = Clear zone: the address only
proof-fold = Fold
