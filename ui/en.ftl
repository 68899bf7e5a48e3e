### What the program says to its user, in English. The words of letters stand in locales/.
###
### The same messages stand in fi.ftl and sv.ftl, with the same values; a test compares them.
### Sentences are plain, short and active: the reader works in communications, not in IT.
### No message can show a value of a person, so none has one.

## Why somebody waits for a decision (`why-…`), in exceptions.csv and in summaries.
## .help says what to do.

why-dead = The person is dead.
    .help = Decide whether to write to the estate. Letters are never addressed to the dead.
why-no-guardian = This is a child without the name of a guardian.
    .help = Add the guardian’s name, or write to them by hand.
why-unclear-guardian = An adult under guardianship, and a guardian is named. It is not clear who is to be written to.
    .help = Adults under guardianship get their own letter: blank the guardian’s name for that. Else settle this case by hand.
why-protected-child = This is a child under a non-disclosure. The guardian may be whom it protects from.
    .help = Settle this case by hand.
why-child-without-status = By the year of birth this is a child, but the status does not say so.
    .help = Write “minor” under the status and name a guardian, or correct the year of birth.
why-home-address = The person is under a non-disclosure, and the address may be their home.
    .help = Only a post office box is certain to be a contact address. Put it in the list.
why-suppressed = The person is on your list of people not to be written to.
    .help = Tell this person in another way, if at all.
why-suppressed-email = The e-mail address is on your list of addresses not to be written to.
    .help = Send a letter, or tell this person in another way.
why-merged = The same person as on row { $other }, and told there.
    .help = Nothing to do. The data of both rows is in one letter.
why-taken-out = Somebody took the person out in the list of corrections.
    .help = Nothing to do, if that was right.
why-untouched = None of this person’s data leaked or may have leaked.
    .help = Check the columns of data. If it is true, no notice is needed.
why-no-address = There is no postal address.
    .help = Find an address, or another way to tell this person.
why-no-contact-address = There is no contact address for this person under a non-disclosure.
    .help = Find a contact address, or another way to tell this person.
why-partial-address = { $missing ->
    [street] The postal address has no street.
    [postal-code] The postal address has no postal code.
    [city] The postal address has no post office.
    [street-postal-code] The postal address has no street and no postal code.
    [street-city] The postal address has no street and no post office.
    [postal-code-city] The postal address has no postal code and no post office.
   *[all] The postal address has no street, postal code and post office.
  }
    .help = Correct the address in the list.
why-bad-postal-code = The postal code is not a Finnish one.
    .help = Correct the address in the list.
why-too-many-lines = The address has { $lines } lines. The window of the envelope shows only { $room } for certain.
    .help = Shorten the address in the list, or send this letter by hand.
why-address-too-wide = Line { $line } of the address is wider than { $room } mm. The window may cut it off.
    .help = Shorten the line in the list, or send this letter by hand.
why-missing-glyph = Line { $line } of the address has a character that cannot be printed.
    .help = Write it in Latin letters, or send this letter by hand.
why-no-email = There is no e-mail address.
    .help = Find an address. If no letter was made, tell this person by letter.
why-bad-email = The e-mail address cannot be used.
    .help = Find an address. If no letter was made, tell this person by letter.
why-failed = The letter or e-mail could not be made: { $cause }
    .help = Tell this person in another way, or mend the text and run again.
why-letter-instead = A letter instead of an e-mail: no e-mail address can be used.
why-email-instead = An e-mail instead of a letter: no postal address can be used.

## What is wrong with the list of people. The id is the problem’s code with - for /.
## Each can use { $row }, { $column } (the header; none for none) and { $severity } (error, warning).

recipients-unreadable = The list of people cannot be read.
    .help = Check that the file is there and that you may read it.
recipients-file-type = This kind of file cannot be read, or the name does not fit what is in it.
    .help = Save it as “CSV UTF-8” or .xlsx, without a password.
recipients-too-large = The list is too large to be read like this.
    .help = Save it as “CSV UTF-8”, and leave out the columns that no letter needs.
recipients-workbook = The workbook cannot be read. It seems damaged.
    .help = Open it in a spreadsheet program and save it as “CSV UTF-8”.
recipients-other-sheets = The workbook has several sheets with data. Only one of them is read.
    .help = If the people stand on another sheet, name that sheet “recipients”.
recipients-encoding = Letters were lost or spoilt when the file was made.
    .help = Export the list again as “CSV UTF-8”. Do not repair it by hand.
recipients-encoding-guessed = The file does not say how its letters are encoded, so that was guessed.
    .help = Look at some names with ä, ö and å. To be certain, save the list as “CSV UTF-8”.
recipients-empty-file = There is nothing in the file.
    .help = Check that this is the right file.
recipients-no-header = The first row does not name the columns.
    .help = The first row must hold the headers, such as “id”, “name” and “street”. Of a workbook with several sheets, name the right one under “recipients.sheet” in incident.yaml.
recipients-no-rows = There is nobody in the file: only a header.
    .help = Check that this is the right file.
recipients-unknown-column = The column “{ $column }” is not read.
    .help = Map it in incident.yaml under “recipients.columns”, or list it under “recipients.ignore” if no letter needs it.
recipients-unnamed-column = A value stands in a column without a header.
    .help = Give the column a header, or delete it.
recipients-duplicate-column = Two columns mean the same.
    .help = Remove one, or list its header under “recipients.ignore” in incident.yaml.
recipients-missing-column = An obligatory column is missing.
    .help = The list must have the columns “id” and “name”. Other headers can be mapped in incident.yaml under “recipients.columns”.
recipients-bad-mapping = What incident.yaml says about the columns does not fit the list.
    .help = Compare “recipients.columns” and “recipients.ignore” with the first row of the list.
recipients-field-count = The row has more or fewer values than there are headers.
    .help = A value with a delimiter, a quotation mark or a line break must stand in quotation marks. Then check that no value has moved into another column.
recipients-row-too-long = The row is far too long. Nothing behind it is read.
    .help = Most often a quotation mark is opened and not closed.
recipients-bad-json = The line is not one JSON object.
    .help = Write each person as one object on one line, with each key once.
recipients-not-text = The value is not text.
    .help = Put every value in quotation marks. Numbers lose their leading zeros.
recipients-error-cell = The cell holds an error instead of a value.
    .help = Mend the formula, or put the value there as text.
recipients-rounded-number = A spreadsheet program has rounded the number. Its last digits are lost.
    .help = Format the column as text and fill it again from the register.
recipients-line-break = A line break stands inside the value.
    .help = Write the value on one line.
recipients-too-long = The value is too long.
    .help = Shorten it, and check that it stands in the right column.
recipients-unprintable = The value holds hidden characters that must not be printed.
    .help = Type the value anew. Such characters come from copying out of other programs.
recipients-identity-code = { $kind ->
    [swedish] The column holds a Swedish personal identity number.
   *[finnish] The column holds a personal identity code.
  }
    .help = No letter needs it. Delete the column, or list it under “recipients.ignore” in incident.yaml.
recipients-missing-id = The id is missing.
    .help = Each row needs an id of its own, such as a running number. Never use a personal identity code.
recipients-bad-id = This cannot be an id.
    .help = An id stands in lists, so it must name nobody: a running number is best. It must not be an e-mail address or end in “ (2)”.
recipients-duplicate-id = Row { $other } has the same id.
    .help = Each row needs an id of its own. Remove the row if it is the same person.
recipients-missing-name = The name is missing.
    .help = Add the name, or remove the row.
recipients-bad-language = This is not the code or name of a language, or a language stands twice.
    .help = Write one or more of these, joined by +: { $languages }. Leave it blank for people with another language.
recipients-bad-channel = The channel is none of those that are known.
    .help = Write “letter”, “email” or “both”, or leave it blank.
recipients-bad-status = The status is none of those that are known.
    .help = Write “minor”, “protected”, “deceased” or “guardianship”, or leave it blank.
recipients-bad-print = The print is none of those that are known.
    .help = Write “large” for people who see badly; for others “normal”, or leave it blank.
recipients-bad-country = This is no country that is known.
    .help = Write two letters such as FI, SE or EE, or the name in English. Blank means Finland.
recipients-bad-settled = The value is neither “yes” nor “no”.
    .help = Write “yes” if this was saved of the person, and “no” if not. Leave it blank if nobody knows.
recipients-bad-postal-code = { $severity ->
    [error] The leading zeros of the postal code seem to be lost. A Finnish one has five digits.
   *[warning] The postal code is not a Finnish one.
  }
    .help = { $severity ->
        [error] Format the column as text and fill it again from the register. Other rows may have lost their zeros too.
       *[warning] { $country ->
            [none] Write five digits, without FI-. For an address abroad, fill the country.
            [AX] A postal code of Åland begins with 22. Write the right code, or FI as the country.
           *[other] The code begins with a country. Write { $country } as the country, and the code without it.
          }
      }
recipients-partial-address = { $missing ->
    [street] The postal address has no street.
    [postal-code] The postal address has no postal code.
    [city] The postal address has no post office.
    [street-postal-code] The postal address has no street and no postal code.
    [street-city] The postal address has no street and no post office.
    [postal-code-city] The postal address has no postal code and no post office.
   *[all] The postal address has no street, postal code and post office.
  }
    .help = Fill street, postal code and city. Leave all blank if the address is not known.
recipients-bad-email = { $slip ->
    [mailto] The e-mail address begins with “mailto:”.
    [two-addresses] Two e-mail addresses stand in one cell.
    [brackets] The e-mail address stands in angle brackets.
    [two-signs] The e-mail address has more than one @.
    [word] The e-mail address has a word in brackets in place of the @.
    [no-sign] The e-mail address has no @.
    [comma] The e-mail address has a comma where a dot belongs.
    [blank] The e-mail address has a blank inside.
    [end-dot] The e-mail address ends with a dot.
    [two-dots] The e-mail address has two dots in a row.
    [no-name] The e-mail address has nothing before the @.
    [no-dot] The e-mail address has no dot after the @.
    [letters] The e-mail address has letters before the @ that not every mail server takes.
   *[other] The e-mail address is not one plain address.
  }
    .help = Write one address such as name@example.org, or leave it blank.
recipients-minor-without-guardian = This is a child without the name of a guardian.
    .help = A child’s letter goes to a guardian. Name one, or settle the case by hand.
recipients-unclear-guardian = { $severity ->
    [error] A guardian is named, but the status does not call for one.
   *[warning] An adult under guardianship, and a guardian is named. It is not clear who is to be written to.
  }
    .help = { $severity ->
        [error] Write “minor” under the status if this is a child. Else blank the guardian’s name.
       *[warning] Adults under guardianship get their own letter: blank the guardian’s name for that. Else settle this case by hand.
      }
recipients-possible-duplicate = Row { $other } has the same name and address under another id.
    .help = Delete one if it is the same person, or they get two letters. Or let the program make such rows one: “recipients.duplicates” in incident.yaml.
recipients-unread-status = The column “{ $column }” may say who must not be written to like everybody else. It is not read.
    .help = Say it in the column “status”: minor, protected, deceased or guardianship. Then put this column under “recipients.ignore” in incident.yaml.
recipients-merge-conflict = Row { $other } is the same person, but says something else.
    .help = Make the rows alike, or leave blank what is not known, or delete one of them.
recipients-merged = Row { $other } is the same person. The rows are made one.
    .help = Nothing to do. The incident asks for it under “recipients.duplicates”.
recipients-shared-email = Many people have this e-mail address.
    .help = It may be a stand-in, or a column may have been shifted. Look at it, and leave it blank if it is nobody's.
recipients-home-address = The person is under a non-disclosure, and the address may be their home.
    .help = Put a contact address there, such as a post office box. If all the addresses in the list are contact addresses, write “protected-address: contact” under “recipients” in incident.yaml.
recipients-second-guardian = What the row says of a second guardian does not fit together.
    .help = A second guardian needs a name, and so does the first one. Only children have guardians here.
recipients-suppressed = { $column ->
    [none] The person is on your list of people not to be written to.
   *[other] The e-mail address is on your list of addresses not to be written to.
  }
    .help = Tell this person in another way, if at all.
recipients-suppressed-nobody = Nobody in the recipients file has what stands here.
    .help = Look for a typing error, or for zeros that a spreadsheet program took away. The person meant may be written to after all.
recipients-suppression-list = The list of people not to be written to cannot be used as it is.
    .help = It needs a column “id” or “email” with values of the recipients file. A personal identity code has no place in it.
recipients-taken-out = Somebody took the person out in the list of corrections.
    .help = Nothing to do, if that was right.
recipients-fixes = The list of corrections cannot be used as it is.
    .help = Take the list that this program wrote, and fill only its last column.
recipients-fix-of-nobody = The correction is about a row that is not there or is another person's.
    .help = Rows were added, deleted or sorted since. Check again, and take the new list.
recipients-fix-of-no-column = The correction is not about one column of the list.
    .help = Correct the recipients file itself, or write “remove” to take the person out.
recipients-fix-twice = Another correction of the same value stands above.
    .help = Leave one of them.
recipients-odd-postal-code = { $given ->
    [no] The postal code is missing, and this country has such codes.
   *[yes] The postal code does not fit the country.
  }
    .help = Look at the code and at the country. The letter goes out as it is.
recipients-other-language = The notice is not written in this language.
    .help = Nothing must be done. The person gets the languages for people whose language is not known.
recipients-look-alike = Character { $position } of the value ({ $character }) looks like another letter but is not it.
    .help = Type the word anew on one keyboard.
recipients-shifted-columns = { $looks ->
    [postal-code] This looks like a postal code.
    [postal-code-and-city] This looks like a postal code with its post office.
    [number] This looks like a number.
    [email] This looks like an e-mail address.
    [country] This looks like the code of a country.
    [street] This looks like a street with the number of a house.
    [language] This looks like the code of a language.
    [channel] This looks like a channel.
    [status] This looks like a status.
   *[several] Values stand under the wrong columns: { $columns }.
  }
    .help = Put each value of the row under its own column. A delimiter or a quotation mark may be missing or too many.
recipients-bad-birth-year = This is not a year or date of birth.
    .help = Write a year such as 1990 or a date such as 24.12.1990, or leave it blank.
recipients-impossible-status = The status says that this is a child, but by the year of birth it is an adult.
    .help = Correct the status or the year of birth.
recipients-child-without-status = By the year of birth this is a child, but the status does not say so.
    .help = Write “minor” under the status and name a guardian, or correct the year of birth.
recipients-hidden-rows = Rows are hidden in the sheet. They are read like all others.
    .help = Show all rows (take the filter away) and look at them. Delete the rows of people who are not to be written to.
recipients-merged-cells = Cells are merged. The value belongs to the first cell only, and the others are blank.
    .help = Undo the merging, and write the value on every row that it belongs to.
recipients-no-such-sheet = The workbook has no sheet of that name.
    .help = Write the name as it stands on the tab of the sheet, under “recipients.sheet” in incident.yaml. Or leave it out.
recipients-unclear-format = Nobody can say for certain what this cell shows: that depends on the computer.
    .help = Format the column as text, and write the values as the letters are to have them.
recipients-missing-glyph = The letter’s fonts do not have the character { $character } of this value.
    .help = Write it in Latin letters, as in a passport.
recipients-too-many-problems = There are { $number } problems, and there are more.
    .help = { $listed ->
        [yes] All of them stand in the list. So many often have one cause.
       *[no] Mend these first. So many often have one cause. `check --exceptions FILE` writes all of them into a list for Excel.
      }

## What is wrong with texts (locales/). The id is the problem’s code with - for /.

locale-syntax = This is not Fluent.
    .help = A text is “name = words”. Longer texts go on in lines that are indented.
locale-unknown-language = { $tag } is not the tag of a language.
    .help = Folders in locales/ are named like fi, sv, en.
locale-name-clash = { $name } is the name of both a term and a message.
    .help = Give one of them another name.
    .label = the other one
locale-bad-record = This line is not a record of a translation.
    .help = The program writes this file. A line is an id and two digests, with tabs between them.
locale-missing-message = { $name } is missing in { $missing }. Here it is in { $tag }.
    .help = Add it to a file in locales/{ $missing }/.
locale-obsolete-message = Nothing uses { $name }: no template, no fact and no other text.
    .help = Take it out, or write its name as the facts in incident.yaml have it.
locale-unknown-reference = { $what ->
    [function] There is no function { $name }.
   *[text] There is no { $name } in { $tag }.
  }
    .help = { $what ->
        [function] The functions are DATE and NUMBER.
       *[text] Compare the name with the one where the text is written.
      }
locale-unknown-form = { $term } in { $tag } has no form “{ $form }”.
    .help = It has { $known }. Write one of them, or add the form to the term.
    .label = the term
locale-unused-term-argument = { $term } in { $tag } never looks at “{ $name }”.
    .help = Take it out, or give the term variants for it.
    .label = the term
locale-unknown-variable = There is no value { $name }.
    .help = Compare the name with those at the head of letter.ftl and with incident.yaml.
locale-lost-variable = This { $what ->
    [variant] variant
   *[text] text
  } prints { $name } in { $reference }, not in { $tag }.
    .help = If it was lost, write it where it belongs.
    .label = the text in { $reference }
locale-added-variable = This text prints { $name } in { $tag }, not in { $reference }.
    .help = Readers of all languages must learn the same. Add it there, or take it out.
    .label = the text in { $reference }
locale-missing-plural = { $name } has no form for { $missing }, which { $tag } needs.
    .help = Add a variant for it.
locale-unreachable-variant = { $why ->
    [twice] This selector has the variant { $key } twice.
    [number] No number is { $key } in this language ({ $name }).
   *[word] { $name } is never { $key }.
  }
    .help = Take the variant out, or give it the key that was meant.
locale-unknown-tag = Texts have no tag { $tag }.
    .help = Known tags are <strong>, <a name="…"/> and <br/>. Write &lt; for <.
locale-tags-differ = { $tag } stands in this text in { $has }, not in { $lacks }.
    .help = Keep the tags of the text as they are, around the same words.
    .label = the text in { $reference }
locale-missing-argument = The template does not pass { $name } to { $text } ({ $tag }).
    .help = Use values that every text has, or pass this one in the template.
    .label = the template uses the text here
locale-unused-argument = No language uses { $name } in { $text }.
    .help = Take the value out of the template, or write it into the text.
locale-untranslated = { $name } says the same in { $tag } as in { $reference }. It is not translated.
    .help = Translate it. If it is the same word in both languages, write “# same-as-source” above it.
    .label = the text in { $reference }
locale-stale-translation = { $name } changed in { $reference } after it was translated into { $tag }.
    .help = Read both and change this text. If it is still right, record that with “breach-letters locales record”.
    .label = the text in { $reference } as it is now
locale-typography = { $slip ->
    [dots] Three dots stand in a row.
    [blanks] Two blanks stand in a row.
    [blank-before] A blank stands before a punctuation mark.
    [quote] This is not the language’s quotation mark.
    [apostrophe] This is not an apostrophe.
    [dash] This is not the dash of the language.
    [range] This is not the dash of a range.
    [break] A line may end here, within a number or between a number and what belongs to it.
   *[percent] This is not how the language writes percent.
  }
    .help = { $slip ->
        [break] Write a no-break space ({ $right }) instead of the blank.
       *[other] Write “{ $right }”.
      }
locale-wrong-term = “{ $wrong }” is not the word for this here.
    .help = Write “{ $right }”.
locale-plain-language = { $kind ->
    [vague] “{ $wrong }” leaves the reader in doubt.
   *[legal] “{ $wrong }” is a word of offices and lawyers.
  }
    .help = { $kind ->
        [vague] Say what you know, and say what you do not know.
       *[legal] { $right ->
            [none] Say it as you would to a neighbour.
           *[other] Say it as you would to a neighbour, for example with “{ $right }”.
          }
      }
locale-long-sentence = This sentence has { $number } words. More than { $most } are hard to read.
    .help = Make two of it.
locale-missing-glyph = No face of the letter has the character { $code }.
    .help = Write it with letters that the faces have, or put a face that has it into fonts/.
recipients-unused-column = The column “{ $column }” changes nobody’s letter.
    .help = incident.yaml settles this data for everybody. Write “if-saved” there if the column is to decide, or list the column under “recipients.ignore”.

## Words around problems.

term-error = error
term-warning = warning
term-help = help
term-row = row
term-column = column
problems-errors = { $number ->
    [one] { $number } error
   *[other] { $number } errors
  }
problems-warnings = { $number ->
    [one] { $number } warning
   *[other] { $number } warnings
  }
problems-first = { $total }; the first { $number } are shown. `--format short` shows more, `check --exceptions FILE` writes all into a list for Excel.
progress-checking = Checking people:
progress-making = Making
progress-reading = Reading again

## Summaries of check and render. The messages without a full stop stand behind a number.

list-delimited = The list is in { $file }: values with { $delimiter ->
    [comma] commas
    [semicolon] semicolons
    [tab] tabs
   *[bar] vertical bars
  } between them, in { $encoding }.
list-workbook = The list is in the workbook { $file }, on the sheet “{ $sheet }”.
list-json = The list is in { $file }: one JSON object a line, in { $encoding }.
encoding-marked = UTF-8 (the file says so)
encoding-assumed = { $encoding } (assumed: the file does not say so)
list-header = “{ $header }” is read as { $column }.
list-ignored = Not read: { $headers }.
people-in-list = { $number ->
    [one] { $number } person is in the list:
   *[other] { $number } people are in the list:
  }
people-in-list-with-guardians = { $number ->
    [one] { $number } person is in the list.
   *[other] { $number } people are in the list.
  } With second guardians, who are written to as well, there are { $all }:
people-ready = { $number ->
    [one] can be told
   *[other] can be told
  }
people-done = { $number ->
    [one] is done
   *[other] are done
  }
people-waiting = { $number ->
    [one] needs a decision first
   *[other] need a decision first
  }
people-failed = failed
people-with-errors = { $number ->
    [one] cannot be judged yet: there is an error on the row, or in the list
   *[other] cannot be judged yet: there are errors on their rows, or in the list
  }
people-not-asked = { $number ->
    [one] was not asked for
   *[other] were not asked for
  }
heading-will-get = They will get:
heading-made = Made:
letters = { $number ->
    [one] letter
   *[other] letters
  }
letters-on-sheets = { $number ->
    [one] letter
   *[other] letters
  }, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  } on { $sheets ->
    [one] { $sheets } sheet of paper
   *[other] { $sheets } sheets of paper
  }
letters-on-about = { $number ->
    [one] letter
   *[other] letters
  } on about { $sheets ->
    [one] { $sheets } sheet of paper
   *[other] { $sheets } sheets of paper
  }
emails = { $number ->
    [one] e-mail
   *[other] e-mails
  }
heading-channels = How people are told:
channel-letter = by letter
channel-email = by e-mail
channel-both = by letter and e-mail
heading-languages = Letters and e-mails by language:
language-fi = Finnish
language-sv = Swedish
language-en = English
languages-joined = { $first } and { $last }
heading-statuses = Among the people are:
status-minor = { $number ->
    [one] child, whose letter goes to a guardian
   *[other] children, whose letters go to a guardian
  }
status-protected = under a non-disclosure
status-deceased = dead
status-guardianship = under guardianship
status-abroad = abroad
status-second-guardian = { $number ->
    [one] second guardian of a child, who gets a letter as well
   *[other] second guardians of children, who get letters as well
  }
heading-variants = Kinds of letter:
audience-adult = adult
audience-guardian = guardian of a child
audience-protected = non-disclosure
audience-abroad = abroad
variant-data = { $category } { $answer ->
    [yes] saved
    [no] not saved
   *[open] perhaps saved
  }
variant-large-print = large print
heading-notes = Told in another way than asked:
heading-reasons = Why somebody needs a decision or failed:
readability = Readability (LIX; a lower figure is easier, compare within a language): { $languages }.
readability-of = { $language } { $lix } ({ $words } words a sentence)
check-warnings = { $number ->
    [one] There is { $number } warning. Look at it above.
   *[other] There are { $number } warnings. Look at them above.
  }
digest = Check code of the inputs and these numbers, for whoever approves them: { $digest }
check-nobody = Nobody would get a letter or an e-mail. Look at the reasons above, then:
check-ready = The inputs are in order. No letter or e-mail was made yet. To make them:
check-listed = { $number ->
    [one] { $number } problem or open case stands in { $file }, which opens in Excel.
   *[other] { $number } problems and open cases stand in { $file }, which opens in Excel.
  }
check-errors-listed = There are errors. Correct them in the recipients file.
check-errors = There are errors. Nothing was written.
render-done = Done.
render-some-failed = Some people could not be done. The rest is done.
render-stopped = Stopped before the end.
render-errors = There are errors. Nothing was written.
render-mismatch = Made, but the finished files are not what they should be.
render-internal = The work could not be finished. Do not use what is in the output folder.
render-stopped-whole = What is in { $out } is whole, but not all is there.
render-stopped-who = Who is done stands in { $file }.
render-stopped-again = To make everything, run again into a new folder.
render-where = Everything is in { $out } and only you can open it.
render-manifest = What became of each person stands in { $file }.
render-exceptions = Who needs a decision, and why, stands in { $file }. It opens in Excel.

## Summary of verify, and its sentence at the end of render.

verified = { $number ->
    [one] Verified: { $number } file was opened again and held against the list of people ({ $seconds } s).
   *[other] Verified: all { $number } files were opened again and held against the list of people ({ $seconds } s).
  }
verified-mismatch = Verification found mismatches ({ $seconds } s). Do not print or send these files.
verify-done = { $out } is in order.
verify-mismatch = There are mismatches. Do not print or send what is in { $out }.
verify-not-all = Not everything could be verified.
verify-heading-files = Opened again and compared with the manifest:
verify-files = { $number ->
    [one] file
   *[other] files
  }
verify-letters = { $number ->
    [one] letter
   *[other] letters
  }, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }
verify-heading-values = Values of people, searched for in the pieces of everybody else:
verify-values = searched for
verify-values-common = left out: the incident’s own words hold them too
verify-values-short = left out: too short to be told from other words
