### The letter's and the e-mail's own words. The words of an incident stand in the incident's folder.
###
### Comments say where a text appears, what its values are, and what a reader sees (“Example:”). Values
### that every text can use:
###   $channel       letter or email: which of the two the reader gets
###   $audience      adult, guardian (the letter is about a child), protected (non-disclosure for personal
###                  safety), abroad (an address outside Finland), young (15 to 17), ward (an adult under
###                  guardianship), legal-guardian (of an adult), estate
###   $guardian-told  yes in a letter to a young person if guardians get one, too, where the list names them; else no
###   $young         yes if the letter is about a young person of 15 to 17, to themselves or to a guardian; else no
###   $certainty     the worst certainty among this person's data: leaked, may-have-leaked, if-saved, lost, altered,
###                  unavailable, not-leaked; $address-certainty is that of the postal address alone
###   $sender        the sender's name, as “City of Helsinki”
###   $notice-date   the letter's date: { DATE($notice-date, style: "short") } is “25 September 2023”
###   $reference     the case number, as “HEL 2023-012345”
###   $piece         the letter's number, as “000 123”; only letters have one
###   $residence     where the reader lives: home, aland, sweden, estonia, elsewhere
###   $nature        what kind of breach: cyber-attack, data-break-in, unauthorised-access, access-without-need,
###                  wrong-recipient, lost-device, stolen-device, lost-papers, stolen-papers, published-by-mistake,
###                  system-failure, other; $ransomware and $extortion: yes or no
###   $carrier       yes where a letter, papers, a device or a publication held the data; no where a system did
###   $reach         how far the data went: unknown, known, known-recipient, returned, deleted, published
###   $sender-kind   what the sender is to the reader: employer, school, health-care, social-services, shop, bank,
###                  association, housing, authority, supplier, other
###   $group         the reader’s group, if the incident has groups; else none
###   $share         all or some: whether all customers are concerned
###   $title-<name>  the title of one of the incident’s links
### The attribute .guardian is the same text to a guardian, when the letter is about a child; .young-guardian when it is
### about a young person of 15 to 17, who is no child and may get a letter, too. For both, $audience is guardian.
### Example: Your child’s data has leaked

## What the reader sees before the text: title and subject, the first lines of an e-mail, the head of a letter and
## the header and foot of each page. Everybody gets them.

# Title of the PDF file and subject of the e-mail. Must not reveal which data it is about.
document-title = Important notice about your personal data
    .guardian = Important notice about your child’s personal data
    .young-guardian = Important notice about the young person’s personal data
    .legal-guardian = Important notice about the personal data of the person whose guardian you are
    .estate = Important notice about the personal data of a deceased person
email-subject = Important notice about your personal data
    .guardian = Important notice about your child’s personal data
    .young-guardian = Important notice about the young person’s personal data
    .legal-guardian = Important notice about the personal data of the person whose guardian you are
    .estate = Important notice about the personal data of a deceased person
email-preview = Read which of your data this is about and what to do first.
    .guardian = Read which of your child’s data this is about and what to do first.
    .young-guardian = Read which of the young person’s data this is about and what to do first.
email-also-here = In English further down.
# First line of an e-mail. $name is the reader's name, $guardian-name the guardian's, who reads it for a child.
# Example: Dear Maija Keksitty
email-greeting = Dear { $name }
    .guardian = Dear { $guardian-name }
    .legal-guardian = Dear { $guardian-name }
    .estate = Dear { $guardian-name }
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
    [leaked] { $nature ->
        [access-without-need] Someone has looked at your data without a reason
        [wrong-recipient] Some of your data went to the wrong recipient
        [published-by-mistake] Some of your data was published by mistake
       *[other] Some of your data has leaked
      }
    [lost] Some of your data is lost
    [altered] There have been errors in your data
    [unavailable] Some of your data was unavailable
    [not-leaked] Your data has not leaked
   *[other] Some of your data may be in the wrong hands
  }
    .guardian = { $certainty ->
        [leaked] { $nature ->
            [access-without-need] Someone has looked at your child’s data without a reason
            [wrong-recipient] Some of your child’s data went to the wrong recipient
            [published-by-mistake] Some of your child’s data was published by mistake
           *[other] Some of your child’s data has leaked
          }
        [lost] Some of your child’s data is lost
        [altered] There have been errors in your child’s data
        [unavailable] Some of your child’s data was unavailable
        [not-leaked] Your child’s data has not leaked
       *[other] Some of your child’s data may be in the wrong hands
      }
    .young-guardian = { $certainty ->
        [leaked] { $nature ->
            [access-without-need] Someone has looked at the young person’s data without a reason
            [wrong-recipient] Some of the young person’s data went to the wrong recipient
            [published-by-mistake] Some of the young person’s data was published by mistake
           *[other] Some of the young person’s data has leaked
          }
        [lost] Some of the young person’s data is lost
        [altered] There have been errors in the young person’s data
        [unavailable] Some of the young person’s data was unavailable
        [not-leaked] The young person’s data has not leaked
       *[other] Some of the young person’s data may be in the wrong hands
      }
    .protected = { $address-certainty ->
        [leaked] { $nature ->
            [wrong-recipient] Your address details went to the wrong recipient
            [published-by-mistake] Your address details were published by mistake
            [access-without-need] Someone has looked at your address details without a reason
           *[other] Your address details have leaked
          }
        [may-have-leaked] Your address details may be in the wrong hands
        [if-saved] Your address details may be in the wrong hands
       *[not-leaked] { title }
      }
    .legal-guardian = { $certainty ->
        [leaked] { $nature ->
            [access-without-need] Someone has looked at the data of the person whose guardian you are
            [wrong-recipient] Data about the person whose guardian you are went to the wrong recipient
            [published-by-mistake] Data about the person whose guardian you are was published by mistake
           *[other] Data about the person whose guardian you are has leaked
          }
        [lost] Data about the person whose guardian you are is lost
        [altered] There have been errors in the data of the person whose guardian you are
        [unavailable] Data about the person whose guardian you are was unavailable
       *[other] Data about the person whose guardian you are may be in the wrong hands
      }
    .estate = { $certainty ->
        [leaked] { $nature ->
            [access-without-need] Someone has looked at the deceased person’s data without a reason
            [wrong-recipient] Data about the deceased went to the wrong recipient
            [published-by-mistake] Data about the deceased was published by mistake
           *[other] Data about the deceased has leaked
          }
        [lost] Data about the deceased is lost
        [altered] There have been errors in the deceased person’s data
        [unavailable] Data about the deceased was unavailable
       *[other] Data about the deceased may be in the wrong hands
      }
# Where a letter or message has another language, too: to its reader, in that language, right after the title.
# Example: In English later in this letter.
also-here = { $channel ->
    [email] In English further down.
   *[letter] In English later in this letter.
  }
# First sentence to a guardian. $name is the child's name.
# Example: We are writing to you as a guardian. This letter is about your child: Jüri Keksitty.
guardian-intro = { $channel ->
    [email] We are writing to you as a guardian. This message is about your child: { $name }.
   *[letter] We are writing to you as a guardian. This letter is about your child: { $name }.
  }
    .young-guardian = { $channel ->
        [email] We are writing to you as a guardian. This message is about the young person whose guardian you are: { $name }.
       *[letter] We are writing to you as a guardian. This letter is about the young person whose guardian you are: { $name }.
      }
# First sentences to readers who are not an adult in their own affairs: a young person of 15 to 17, an adult under
# guardianship, that adult’s legal guardian (who gets a copy), and who takes care of the estate of a dead person.
# $name is the data subject’s name.
reader-young = { $channel ->
    [email] We are writing to you yourself because you are 15 or older. { $guardian-told ->
        [yes] If we know who your guardian is, we are writing to them, too.
       *[no] You can show this message to an adult you trust.
      }
   *[letter] We are writing to you yourself because you are 15 or older. { $guardian-told ->
        [yes] If we know who your guardian is, we are writing to them, too.
       *[no] You can show this letter to an adult you trust.
      }
  }
reader-ward = { $channel ->
    [email] Tell your legal guardian about this message. Your guardian can help you.
   *[letter] Tell your legal guardian about this letter. Your guardian can help you.
  }
# To the legal guardian of an adult. $name is the adult’s name.
# Example: You are getting this letter because you are a legal guardian.
reader-legal-guardian = { $channel ->
    [email] You are getting this message because you are a legal guardian. It is about the person whose guardian you are: { $name }.
   *[letter] You are getting this letter because you are a legal guardian. It is about the person whose guardian you are: { $name }.
  }
# To who takes care of an estate. $name is the dead person’s name.
# Example: You are getting this letter because you take care of an estate.
reader-estate = { $channel ->
    [email] You are getting this message because you take care of an estate. It is about the deceased: { $name }.
   *[letter] You are getting this letter because you take care of an estate. It is about the deceased: { $name }.
  }
protected-intro = { $address-certainty ->
    [leaked] { $nature ->
        [wrong-recipient] You have a non-disclosure for personal safety. This is why we tell you the most important thing first: your address details went to the wrong recipient.
        [published-by-mistake] You have a non-disclosure for personal safety. This is why we tell you the most important thing first: your address details were published by mistake.
        [access-without-need] You have a non-disclosure for personal safety. This is why we tell you the most important thing first: someone has looked at your address details without a reason.
       *[other] You have a non-disclosure for personal safety. This is why we tell you the most important thing first: your address details have leaked to outsiders.
      }
   *[other] { $nature ->
        [wrong-recipient] You have a non-disclosure for personal safety. This is why we tell you the most important thing first: your address details may have gone to the wrong recipient.
        [published-by-mistake] You have a non-disclosure for personal safety. This is why we tell you the most important thing first: your address details may have been published by mistake.
        [access-without-need] You have a non-disclosure for personal safety. This is why we tell you the most important thing first: someone may have looked at your address details without a reason.
       *[other] You have a non-disclosure for personal safety. This is why we tell you the most important thing first: your address details may have leaked to outsiders.
      }
  }
apology = { $certainty ->
    [lost] Your data should have been in order. We are sorry that this has happened.
    [altered] Your data should have been in order. We are sorry that this has happened.
    [unavailable] Your data should have been available. We are sorry that this has happened.
   *[other] Your data should have been safe. We are sorry that this has happened.
  }
    .guardian = { $certainty ->
        [lost] Your child’s data should have been in order. We are sorry that this has happened.
        [altered] Your child’s data should have been in order. We are sorry that this has happened.
        [unavailable] Your child’s data should have been available. We are sorry that this has happened.
       *[other] Your child’s data should have been safe. We are sorry that this has happened.
      }
    .young-guardian = { $certainty ->
        [lost] The young person’s data should have been in order. We are sorry that this has happened.
        [altered] The young person’s data should have been in order. We are sorry that this has happened.
        [unavailable] The young person’s data should have been available. We are sorry that this has happened.
       *[other] The young person’s data should have been safe. We are sorry that this has happened.
      }
    .legal-guardian = { $certainty ->
        [lost] The data should have been in order. We are sorry that this has happened.
        [altered] The data should have been in order. We are sorry that this has happened.
        [unavailable] The data should have been available. We are sorry that this has happened.
       *[other] The data should have been safe. We are sorry that this has happened.
      }
    .estate = { $certainty ->
        [lost] The data should have been in order. We are sorry that this has happened.
        [altered] The data should have been in order. We are sorry that this has happened.
        [unavailable] The data should have been available. We are sorry that this has happened.
       *[other] The data should have been safe. We are sorry that this has happened.
      }

## The box “Do this first” on page 1: what the reader is to do at once. $link is a number or web address that the
## program puts in, $hours when somebody answers, as “Mon–Fri 9am–3pm”.
## Example: Telephone 09 123 4567, Mon–Fri 9am–3pm.

heading-steps = Do this first
heading-more-steps = Do this, too
step-phone = Telephone <a name="{ $link }"/>
step-phone-hours = Telephone <a name="{ $link }"/>, { $hours }.
step-url = <a name="{ $link }"/>
box-foot = Need help? Call us: <a name="{ $link }"/>, { $hours }
box-foot-without-hours = Need help? Call us: <a name="{ $link }"/>

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
    .legal-guardian = { $certainty ->
        [leaked] Which of their data has leaked
        [not-leaked] Which of their data has not leaked
       *[other] Which of their data may have leaked
      }
    .estate = { $certainty ->
        [leaked] Which of the deceased person’s data has leaked
        [not-leaked] Which of the deceased person’s data has not leaked
       *[other] Which of the deceased person’s data may have leaked
      }
    .young-guardian = { $certainty ->
        [leaked] Which of the young person’s data has leaked
        [not-leaked] Which of the young person’s data has not leaked
       *[other] Which of the young person’s data may have leaked
      }
# The same where the rows of the table differ, or data was lost, altered or unavailable.
# Example: Which of your data this is about
heading-data-mixed = Which of your data this is about
    .guardian = Which of your child’s data this is about
    .legal-guardian = Which of their data this is about
    .estate = Which of the deceased person’s data this is about
    .young-guardian = Which of the young person’s data this is about
table-head-data = Data
table-head-status = What we know
# In the right column. $many is one or many: whether the row speaks of one thing or several.
# Example: Outsiders have got hold of these.
status-leaked = { $nature ->
    [access-without-need] { $many ->
        [one] An employee has read it without a reason.
       *[many] An employee has read these without a reason.
      }
    [wrong-recipient] { $many ->
        [one] It went to the wrong recipient.
       *[many] These went to the wrong recipient.
      }
    [published-by-mistake] { $many ->
        [one] It was published by mistake.
       *[many] These were published by mistake.
      }
   *[other] { $many ->
        [one] Outsiders have got hold of it.
       *[many] Outsiders have got hold of these.
      }
  }
# In the right column. $many is one or many.
# Example: Outsiders may have got hold of it.
status-may-have-leaked = { $nature ->
    [wrong-recipient] { $many ->
        [one] It may have gone to the wrong recipient.
       *[many] These may have gone to the wrong recipient.
      }
    [published-by-mistake] { $many ->
        [one] It may have been published by mistake.
       *[many] These may have been published by mistake.
      }
   *[other] { $many ->
        [one] Outsiders may have got hold of it.
       *[many] Outsiders may have got hold of these.
      }
  }
# In the right column, where it is known that this person's data was saved. $many is one or many. $carrier is yes where
# a letter, papers, a device or a publication held the data, and no where a system did.
# Example: Was saved in the system and has leaked.
status-leaked-saved = { $carrier ->
    [yes] { $nature ->
        [wrong-recipient] { $many ->
            [one] Was included and went to the wrong recipient.
           *[many] Were included and went to the wrong recipient.
          }
        [published-by-mistake] { $many ->
            [one] Was included and was published by mistake.
           *[many] Were included and were published by mistake.
          }
       *[other] { $many ->
            [one] Was included and is in the wrong hands.
           *[many] Were included and are in the wrong hands.
          }
      }
   *[no] { $nature ->
        [access-without-need] { $many ->
            [one] Was saved. An employee has read it without a reason.
           *[many] Were saved. An employee has read them without a reason.
          }
       *[other] { $many ->
            [one] Was saved in the system and has leaked.
           *[many] Were saved in the system and have leaked.
          }
      }
  }
# In the right column, where it is known that this person's data was saved. $many is one or many.
# Example: Were saved. Act as if outsiders know them.
status-may-have-leaked-saved = { $carrier ->
    [yes] { $many ->
        [one] Was included and may have leaked.
       *[many] Were included and may have leaked. Act as if outsiders know them.
      }
   *[no] { $many ->
        [one] Was saved and may have leaked.
       *[many] Were saved and may have leaked. Act as if outsiders know them.
      }
  }
# In the right column. $n is how many data the row has: 1, 2 or more. $many is one or many: whether a row of one speaks
# of one thing or several.
# Example: One or both if they were saved. Act as if both have leaked.
status-if-saved = { $certainty ->
    [leaked] { $nature ->
        [wrong-recipient] { $n ->
            [one] { $many ->
                [one] Went to the wrong recipient if it was included.
               *[many] Went to the wrong recipient if they were included.
              }
            [2] Went to the wrong recipient if they were included. Act as if both were.
           *[other] Those that were included went to the wrong recipient. Act as if all were included.
          }
        [published-by-mistake] { $n ->
            [one] { $many ->
                [one] Was published by mistake if it was included.
               *[many] Were published by mistake if they were included.
              }
            [2] Were published by mistake if they were included. Act as if both were.
           *[other] Those that were included were published by mistake. Act as if all were.
          }
        [access-without-need] { $many ->
            [one] An employee has read it if it was saved.
           *[many] An employee has read them if they were saved.
          }
       *[other] { $n ->
            [one] { $many ->
                [one] Has leaked if it was { $carrier ->
                    [yes] included
                   *[no] saved
                  }.
               *[many] Have leaked if they were { $carrier ->
                    [yes] included
                   *[no] saved
                  }.
              }
            [2] Have leaked if they were { $carrier ->
                [yes] included
               *[no] saved
              }. Act as if both have leaked.
           *[other] Those that were { $carrier ->
                [yes] included
               *[no] saved
              } have leaked. Act as if all have.
          }
      }
   *[other] { $n ->
        [one] { $many ->
            [one] May have leaked if it was { $carrier ->
                [yes] included
               *[no] saved
              }.
           *[many] May have leaked if they were { $carrier ->
                [yes] included
               *[no] saved
              }.
          }
        [2] May have leaked if they were { $carrier ->
            [yes] included
           *[no] saved
          }. Act as if both have leaked.
       *[other] Those that were { $carrier ->
            [yes] included
           *[no] saved
          } may have leaked. Act as if they have.
      }
  }
# In the right column. $many is one or many.
# Example: Has not leaked. It was not saved.
status-not-saved = { $carrier ->
    [yes] { $many ->
        [one] Has not leaked. It was not included.
       *[many] Have not leaked. They were not included.
      }
   *[no] { $many ->
        [one] Has not leaked. It was not saved.
       *[many] Have not leaked. They were not saved.
      }
  }
# In the right column. $many is one or many.
# Example: Have not leaked.
status-not-leaked = { $many ->
    [one] Has not leaked.
   *[many] Have not leaked.
  }
# In the right column, for data that was lost, altered or out of reach; damage-restored may come after it. $many is one
# or many. $period says which days are known: span (the first and the last), day (both are the same), since, until, none.
# $since is the first day and $until the day on which it was in order again. $from is $since without the month and the
# year that it shares with $until: “16” of “from 16 to 20 November 2026”.
# Example: Were lost on 3 March 2026 and restored on 4 March 2026.
status-lost = { $period ->
    [span] { $many ->
        [one] Was lost on { $since } and restored on { $until }.
       *[many] Were lost on { $since } and restored on { $until }.
      }
    [day] { $many ->
        [one] Was lost on { $since } and restored on the same day.
       *[many] Were lost on { $since } and restored on the same day.
      }
    [since] { $many ->
        [one] Was lost on { $since }.
       *[many] Were lost on { $since }.
      }
    [until] { $many ->
        [one] Was lost, and restored on { $until }.
       *[many] Were lost, and restored on { $until }.
      }
   *[none] { $many ->
        [one] Is lost.
       *[many] Are lost.
      }
  }
# In the right column, for data that is not as it was. $many is one or many; $period, $since, $until and $from as in
# status-lost.
# Example: Was wrong from 27 October to 6 November 2026.
status-altered = { $period ->
    [span] { $many ->
        [one] Was wrong from { $from } to { $until }.
       *[many] Were wrong from { $from } to { $until }.
      }
    [day] { $many ->
        [one] Was wrong on { $until }.
       *[many] Were wrong on { $until }.
      }
    [since] { $many ->
        [one] Has been wrong since { $since }.
       *[many] Have been wrong since { $since }.
      }
    [until] { $many ->
        [one] Was wrong until { $until }.
       *[many] Were wrong until { $until }.
      }
   *[none] { $many ->
        [one] Has been wrong.
       *[many] Have been wrong.
      }
  }
# In the right column, for data that nobody could use. $many is one or many; $period, $since, $until and $from as in
# status-lost.
# Example: Could not be used from 16 to 20 November 2026.
status-unavailable = { $period ->
    [span] Could not be used from { $from } to { $until }.
    [day] Could not be used on { $until }.
    [since] { $many ->
        [one] Has not been usable since { $since }.
       *[many] Have not been usable since { $since }.
      }
    [until] Could not be used until { $until }.
   *[none] Could not be used.
  }
# After status-lost, status-altered or status-unavailable, where no day is known. $data is lost, altered or unavailable,
# $restored is yes, never or not-yet.
# Example: The error has not been corrected yet.
damage-restored = { $data ->
    [altered] { $restored ->
        [yes] The error has been corrected.
        [never] The error cannot be corrected.
       *[not-yet] The error has not been corrected yet.
      }
    [unavailable] { $restored ->
        [yes] Now this is possible again.
        [never] We cannot get the data back.
       *[not-yet] The error has not been corrected yet.
      }
   *[lost] { $restored ->
        [yes] The data has been restored.
        [never] We cannot get the data back.
       *[not-yet] The data has not been restored yet.
      }
  }

## What can follow: a heading, a sentence and a list, which consequences.ftl has. Everybody gets one of the sentences.

heading-consequences = What this can lead to
consequences-intro = This is possible:
    .guardian = This is possible:
    .legal-guardian = This is possible:
    .estate = This is possible:
    .young-guardian = This is possible:
consequences-intro-unknown = We do not yet know the scope or the consequences. This is possible:
# The scope is known, the consequences are not.
consequences-intro-scope-known = We do not yet know what will follow. This is possible:
spread-unknown = We do not yet know whether your data has been spread or used.
    .guardian = We do not yet know whether your child’s data has been spread or used.
    .legal-guardian = We do not yet know whether their data has been spread or used.
    .estate = We do not yet know whether the deceased person’s data has been spread or used.
    .young-guardian = We do not yet know whether the young person’s data has been spread or used.

## Events and measures, on page 2 of a letter: what happened when, and what is done about it.

heading-events = What has happened
# First sentence under the heading: what kind of breach it was (incident.yaml: nature). $nature, $ransomware and
# $extortion choose the words. If the incident’s own words say it: nature = {""}
# Example: This was a cyber attack. The attacker used ransomware.
nature = { $nature ->
    [cyber-attack] This was a cyber attack.
    [data-break-in] Someone broke into a computer system.
    [unauthorised-access] Someone has accessed data without permission.
    [access-without-need] An employee has looked at data without a reason in their work.
    [wrong-recipient] Data has gone to the wrong recipient.{ $reach ->
        [returned] {" "}The recipient has returned what they got.
        [deleted] {" "}The recipient has deleted it.
       *[other] {""}
      }
    [lost-device] A device with data on it is lost.
    [stolen-device] A device with data on it was stolen.
    [lost-papers] Papers with data on them are lost.
    [stolen-papers] Papers with data on them were stolen.
    [published-by-mistake] Data was published by mistake.
    [system-failure] A computer system failed.
   *[other] This was a personal data breach.
  }{ $ransomware ->
    [yes] {" "}The attacker used ransomware.
   *[no] {""}
  }{ $extortion ->
    [yes] {" "}The attacker has demanded money.
   *[no] {""}
  }{ $reach ->
    [returned] { $nature ->
        [wrong-recipient] {""}
       *[other] {" "}We have got the data back.
      }
    [deleted] { $nature ->
        [wrong-recipient] {""}
       *[other] {" "}Whoever had the data has deleted it.
      }
    [published] { $nature ->
        [published-by-mistake] {""}
        [cyber-attack] {" "}The attacker has published the data.
        [data-break-in] {" "}The attacker has published the data.
       *[other] {" "}The data has been published.
      }
   *[other] {""}
  }
# Who is concerned, after the first sentence. $share is all or some. The incident can say it in its own words:
# affected, or for its service affected-<service>.
# Example: This affects some of our customers.
affected = { $share ->
    [all] { $sender-kind ->
        [employer] This affects all our employees.
        [school] This affects all our pupils.
        [health-care] This affects all our patients.
        [association] This affects all our members.
        [housing] This affects all our residents.
       *[other] This affects all our customers.
      }
   *[some] { $sender-kind ->
        [employer] This affects some of our employees.
        [school] This affects some of our pupils.
        [health-care] This affects some of our patients.
        [association] This affects some of our members.
        [housing] This affects some of our residents.
       *[other] This affects some of our customers.
      }
  }
# The same for one service. $service is its name in the words of the incident, as “the web shop”.
# Example: This affects everyone who has used this service: the web shop.
affected-service = { $share ->
    [all] This affects everyone who has used this service: { $service }.
   *[some] This affects some of those who have used this service: { $service }.
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
# The same with a report to the police. $party is a name, $authorities a list of names, $n how many these are.
# Example: Westlog Oy has notified the Data Protection Ombudsman and reported an offence.
report-party-offence = { $n ->
    [one] { $party } has notified { $authorities } and reported an offence.
   *[other] { $party } has notified { $authorities }. It has also reported an offence.
  }
# The sender told and reported an offence. $authorities is a list of names, $n how many these are.
# Example: We have notified the Data Protection Ombudsman and reported an offence.
report-own-offence = { $n ->
    [one] We have notified { $authorities } and reported an offence.
   *[other] We have notified { $authorities }. We have also reported an offence.
  }
# The same without a report to an authority.
report-own-offence-only = We have reported an offence.
# The same of another organisation. $party is its name.
# Example: Westlog Oy has reported an offence.
report-party-offence-only = { $party } has reported an offence.
# $unit is a police department in the incident's words.
# Example: An offence has been reported: Helsinki Police Department.
police-reported = An offence has been reported: { $unit }.
# $unit is a police department; $which is its id in the catalogue, police where no department is known.
# Example: The police are investigating this as a crime: National Bureau of Investigation.
police-investigating = { $which ->
    [police] The police are investigating this as a crime.
   *[other] The police are investigating this as a crime: { $unit }.
  }
late-notice-police-investigation = Because of the police investigation, we could not tell you this earlier.
late-notice-cause-unclear = We did not tell you this earlier because we first had to find out who is affected.
measure-write-again = We will write again if we learn more.

## Help: a list of authorities and helpers, which authorities.ftl has, on page 2 of a letter.

heading-help = Where to get help
# After the name of a guide. $items is a list of noun phrases (.more in advice.ftl).
# Example: It also explains a company registration ban.
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
# Example: Is this letter genuine? Check the number on our website, call 09 123 4500 and give the number
# 000 123. We do not ask for money or codes.
genuine = { $channel ->
    [email] <strong>Is this message genuine?</strong> Our website tells about this, too. Type the address yourself or call <a name="{ $link }"/>. We do not ask for money, banking codes or your personal identity code. This message has no attachments.
   *[letter] <strong>Is this letter genuine?</strong> Check the number on our website, call <a name="{ $link }"/> and give the number <code>{ $piece }</code>. We do not ask for money or codes.
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
