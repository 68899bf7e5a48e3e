### The letter's and the e-mail's own words. The words of an incident stand in the incident's folder.
###
### Values that every text can use:
###   $channel      letter or email
###   $audience     adult, guardian, protected (non-disclosure for personal safety), abroad
###   $certainty    the worst certainty among this person's data: leaked, may-have-leaked, if-saved, not-leaked
###   $sender       the sender's name
###   $notice-date  the letter's date: { $notice-date }
###   $reference    the case number
###   $piece        the letter's number
###   $nature       what kind of breach: cyber-attack, data-break-in, unauthorised-access, wrong-recipient, lost-device,
###                 published-by-mistake, other; $ransomware and $extortion: yes or no
###   $share        all or some: whether all customers are concerned
###   $title-<name> the title of one of the incident’s links
### The attribute .guardian is the same text to a guardian, when the letter is about a child.

## What the reader sees before the text

# Title of the PDF file and subject of the e-mail. Must not reveal which data it is about.
document-title = Important notice about your personal data
    .guardian = Important notice about your child’s personal data
email-subject = Important notice about your personal data
    .guardian = Important notice about your child’s personal data
email-preview = Read which of your data this is about and what to do first.
    .guardian = Read which of your child’s data this is about and what to do first.
email-also-here = In English further down.
email-greeting = Dear { $name }
    .guardian = Dear { $guardian-name }
notice-kind = Personal data breach notice
notice-day = { DATE($notice-date, style: "short") }
reference-number = Reference <code>{ $reference }</code>
reference-phone = Telephone <a name="{ $link }"/>
# Seven words at most with the sender, or validators take the page header for a sentence.
running-title = Data breach notice, { notice-day }
piece-label = Letter number

## Title and beginning

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

## The box “Do this first”

heading-steps = Do this first
heading-more-steps = Do this, too
step-phone = Telephone <a name="{ $link }"/>
step-phone-hours = Telephone <a name="{ $link }"/>, { $hours }.
step-url = <a name="{ $link }"/>
box-foot = Do you need help? Call us: <a name="{ $link }"/>, { $hours }
box-foot-without-hours = Do you need help? Call us: <a name="{ $link }"/>

## The data

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
# $many is one or many: whether the row speaks of one thing or several. $n is how many data the row has.
status-leaked = { $many ->
    [one] Outsiders have got hold of it.
   *[many] Outsiders have got hold of these.
  }
status-may-have-leaked = { $many ->
    [one] Outsiders may have got hold of it.
   *[many] Outsiders may have got hold of these.
  }
status-leaked-saved = { $many ->
    [one] Was saved in the system and has leaked.
   *[many] Were saved in the system and have leaked.
  }
status-may-have-leaked-saved = { $many ->
    [one] Was saved and may have leaked.
   *[many] Were saved. Act as if outsiders know them.
  }
status-if-saved = { $n ->
    [one] May have leaked, if it was saved.
    [2] One or both, if they were saved. Act as if both have leaked.
   *[other] Those that were saved may have leaked. Act as if they have.
  }
status-not-saved = { $many ->
    [one] Has not leaked. It was not saved.
   *[many] Have not leaked. They were not saved.
  }
status-not-leaked = { $many ->
    [one] Has not leaked.
   *[many] Have not leaked.
  }

## What can follow

heading-consequences = What this can lead to
consequences-intro = This can happen:
    .guardian = This can happen:
consequences-intro-unknown = We do not yet know the scope or the consequences. This can happen:
# The scope is known, the consequences are not.
consequences-intro-scope-known = We do not yet know what will follow. This can happen:
spread-unknown = We do not yet know whether your data has been spread or used, or how much.
    .guardian = We do not yet know whether your child’s data has been spread or used, or how much.

## Events and measures

heading-events = What has happened
# What kind of breach it was (incident.yaml: nature). If the incident’s own words say it: nature = {""}
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
# Who is concerned. The incident can say it in its own words: affected, or for its service affected-<service>.
affected = { $share ->
    [all] It affects all of our customers.
   *[some] It affects some of our customers.
  }
affected-service = { $share ->
    [all] It affects everyone who has used this service: { $service }.
   *[some] It affects some of those who have used this service: { $service }.
  }
affected-count = { $kind ->
    [more-than] There are more than { $number } of them.
    [about] There are about { $number } of them.
    [up-to] There are up to { $number } of them.
   *[exactly] There are { $number } of them.
  }
heading-measures = What has been done and what we do next
report-own = We have notified { $authorities }.
report-own-at-once = We reported this at once to { $authorities }.
report-party = { $party } has notified { $authorities }.
report-party-offence = { $party } has notified { $authorities }, and has reported an offence.
report-own-offence = We have notified { $authorities }, and have reported an offence.
police-reported = An offence has been reported ({ $unit }).
police-investigating = The { $unit } has opened a criminal investigation.
late-notice-police-investigation = Because of the police investigation, we could not tell you this earlier.
late-notice-cause-unclear = We did not tell you this earlier because we first had to find out who is affected.
measure-write-again = We will write again if we learn more.

## Help

heading-help = Where to get help
help-more-bans = It also explains { $items }.
event-date = { DATE($date, style: "short") }
in-language-fi = in Finnish
in-language-sv = in Swedish
in-language-en = in English

## Contact

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
genuine = { $channel ->
    [email] <strong>Is this message genuine?</strong> The same information is on our website. Type the address yourself or call <a name="{ $link }"/>. We do not ask for money, banking codes or your personal identity code. This message has no attachments.
   *[letter] <strong>Is this letter genuine?</strong> Call <a name="{ $link }"/> and give the letter number <code>{ $piece }</code>. We do not ask for money or banking codes.
  }

## The end

closing-greeting = Kind regards
other-language = In English:

## Proofs (render --sample --overlay): drawn over a letter that is looked at and never sent

proof = PROOF
proof-window = Window, with the sheet in the upper left corner of the envelope
proof-always-visible = Always visible in the window
proof-clear-zone = Clear zone: the address only
proof-fold = Fold
