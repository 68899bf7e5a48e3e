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
why-no-address-either = The e-mail did not arrive, and there is no postal address either.
    .help = Find an address, or tell the person in another way.
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

locale-syntax = { $fault ->
    [sign] Here “{ $detail }” is expected.
    [name] Here a name is expected: letters from a to z, digits and “-”.
    [words] The text “{ $detail }” has no words.
    [no-words] Here words are expected.
    [no-star] One of these variants needs a star, such as *[other].
    [two-stars] Only one of these variants can have the star.
    [selector] A text cannot choose by this. It can choose by a value such as $number.
    [attribute] An attribute of a term cannot be printed.
    [quotes] The quotation mark is not closed on its line.
    [order] What has a name comes last between the round brackets.
    [twice] “{ $detail }” stands twice between the round brackets.
    [escape] There is no character “\{ $detail }”.
    [brace] This “{"}"}” has no “{"{"}” before it.
    [literal] Here a number or words in quotation marks are expected.
   *[expression] Between braces stands a value such as $name, a term such as -name, the name of a text, or words in quotation marks.
  }
    .help = A text is “name = words”. Longer texts go on in lines that are indented.
text-bad-markup = The tags of { $name } in { $tag } do not fit together.
    .help = Close each tag in the text that opened it. Write &lt; for < and &amp; for &.
locale-unknown-language = { $tag } is not the tag of a language.
    .help = Folders in locales/ are named like fi, sv, en.
locale-name-clash = { $name } is the name of both a term and a message.
    .help = Give one of them another name.
    .label = the other one
locale-bad-record = This line is not a record of a translation.
    .help = The program writes this file. A line is an id and two digests, with tabs between them.
locale-bad-rules = { $what ->
    [unknown-key] The rules for “{ $tag }” have no such key.
    [missing-key] The rules for “{ $tag }” lack a key here.
   *[wrong-type] The rules for “{ $tag }” cannot say this here.
  }
    .help = Write this place as the program’s own file rules/en/plain.yaml has it, or take the file out.
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
language-et = Estonian
language-se = Northern Sámi
language-ru = Russian
language-uk = Ukrainian
language-ar = Arabic
language-so = Somali
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

## Sending: what send would do, its progress, its end. The messages without a full stop stand behind a
## number.

send-nothing-sent = Nothing was sent. This would be sent:
send-to = To: { $destination }
send-messages = { $number ->
    [one] message
   *[other] messages
  }
send-deferred = { $number ->
    [one] of them waits for its next attempt
   *[other] of them wait for their next attempt
  }
send-unknown = { $number ->
    [one] of them may have been taken already; nobody knows
   *[other] of them may have been taken already; nobody knows
  }
send-not-open = { $number ->
    [one] other message, for which nothing is left to send
   *[other] other messages, for which nothing is left to send
  }
send-heading-languages = Messages by language:
send-heading-domains = Messages by domain:
send-other-domains = all other domains
send-no-limit = No limit of speed is set. The relay decides how long it takes.
send-least = { $number ->
    [one] With these limits it takes at least a minute.
   *[other] With these limits it takes at least { $number } minutes.
  }
send-least-hours = With these limits it takes at least { $number } hours.
send-reports = Reports of failure: { $address }
send-reports-verp = Reports of failure: { $address }, with a token of each message
send-reports-no-verp = Messages have no token by which a report is matched for certain: write “verp: yes”.
send-held = { $number ->
    [one] message is held for a decision; this command takes it too
   *[other] messages are held for a decision; this command takes them too
  }
send-digest = Check code of the run, for whoever approves it: { $digest }
send-checked = { $number ->
    [one] The message was opened and is what it should be.
   *[other] All { $number } messages were opened and are what they should be.
  }
send-different = { $number ->
    [one] { $number } message is not what was made. Send nothing from this folder.
   *[other] { $number } messages are not what was made. Send nothing from this folder.
  }
send-how = To send them:
send-question = { $number ->
    [one] Type the number of messages ({ $number }) to send it:
   *[other] Type the number of messages ({ $number }) to send them:
  }
send-not-typed = That is not the number of messages. Nothing was sent.
send-recovered = { $number ->
    [one] Of { $number } message of the run before, nobody knows whether the relay has it.
   *[other] Of { $number } messages of the run before, nobody knows whether the relay has them.
  }
send-samples = { $number ->
    [one] sample was sent
   *[other] samples were sent
  }
send-samples-refused = { $number ->
    [one] sample was refused
   *[other] samples were refused
  }
send-samples-nobody = Nobody in { $out } got a message.
send-progress-speed = { $number } a minute
send-progress-waiting = waiting { $number }
send-progress-refused = refused { $number }
send-progress-unknown = unknown { $number }
send-progress-connections = { $number ->
    [one] { $number } connection
   *[other] { $number } connections
  }
send-progress-left = { $number } min left
send-progress-away = the relay is out of reach, trying again
send-progress-rests = goes on at { $time }
send-done = All messages are sent.
send-some-missing = All that could be sent is sent. Some people did not get their message.
send-mismatch = A message is not what was made. Sending stopped.
send-broken = Sending stopped by a fault of this computer or of the program.
send-paused = Sending stopped before its end. Nothing is lost.
send-why-stopped = You asked for it.
send-why-date = The end date has come.
send-why-hours = It is not within the sending hours.
send-why-waiting = All that is left waits for its next attempt.
send-why-limit = As many were sent as you asked for.
send-state-planned = to be sent
send-state-deferred = refused for now, to be tried again
send-state-accepted = taken by the relay
send-state-unknown = perhaps taken; nobody knows
send-state-held = held until somebody has looked at them
send-state-rejected = refused for good
send-state-bounced = came back
send-state-letter = replaced by a letter
send-next-again = To go on, give the same command again.
send-next-status = What became of each message:
send-next-bounces = Tomorrow, read the reports that came back:
send-next-held = Some messages are held for a decision. Ask who runs the relay first. Then send them again (resend), or replace them by letters (letter):
send-next-letters = Letters for those who got no message:
send-not-the-message = Piece { $piece } is not the message that was made: { $what ->
    [unreadable] its file cannot be read
    [long] its file is too long
    [changed] its file has changed
    [recipient] it is addressed to somebody else
    [headers] its headers are not those of the program
    [line] one of its lines cannot be sent
   *[bytes] it cannot be sent
  }.
    .help = Nothing more is sent. Put the file back as “render” made it. “verify” looks at all of them.
send-not-confirmed = These messages are not the confirmed ones. Their check code is { $code }.
    .help = Look at the numbers again, and confirm the code that “render” printed for this folder.
send-no-terminal = There is no terminal on which to ask.
    .help = Give --confirm CODE with the check code that “render” printed, or --yes.
send-relay-unreachable = The relay cannot be reached ({ $relay }): { $what }.
    .help = Look at host, port and network, or ask who runs the relay. Then give the same command again.
send-relay-busy = The relay is too busy for us ({ $relay }): { $what }.
    .help = Use fewer connections or messages a minute, or wait. Then give the same command again.
send-relay-certificate = The relay’s certificate is not good, so nothing is sent to it ({ $relay }): { $what }.
    .help = Use the name that stands in it, or “ca-file” if your own authority has signed it. Then give the same command again.
send-relay-no-tls = No encrypted connection to the relay came about, so nothing is sent to it ({ $relay }): { $what }.
    .help = Look at “tls” and “port” of the settings: 587 with starttls, 465 with implicit. Then give the same command again.
send-relay-password = The relay does not let us log in ({ $relay }): { $what }.
    .help = Look at user and password, and ask who runs the relay how to log in. Then give the same command again.
send-relay-refuses-us = The relay refuses us, and not the people ({ $relay }): { $what }.
    .help = Because of this, nobody was marked as refused. Ask who runs the relay. Then give the same command again.
send-too-many-refused = The relay refuses too many addresses. Sending stopped before more were marked as refused.
    .help = “status --missing FILE.csv” lists them. If the list is old and the addresses are truly gone, allow more with --allow-refused and give the same command again. If not, ask who runs the relay.
send-answers-lost = Again and again the relay’s answer to a message was lost.
    .help = Ask who runs the relay what became of the last messages. “status” shows which are unknown.
send-folder = A message could not be written: { $what }.
    .help = Look at the folder and its disk. Then give the same command again.
send-cannot-record = What was about to be sent could not be written down: { $what }.
    .help = Make room on the disk, or mend it. Then give the same command again.
send-no-bounce-address = No address for reports of failure is given.
    .help = They come back to the sender of the messages. Write “envelope: {"{"}bounces-to: bounces@org.example, verp: yes{"}"}” into dispatch.yaml, so that “bounces” can match them.
send-bad-test-address = The address for samples cannot be used.
    .help = Give one plain address such as name@org.example.
send-no-such-piece = There is no message with the number { $piece }.
    .help = The numbers stand in manifest.csv.

## Tools for translators (locales …). $tag is the code of a language, $share a number with one decimal.

coverage-title = Words beside those in this language: { $language }.
coverage-language = { $language }: { $translated } of { $messages } messages are translated ({ $percent } %).
coverage-not-whole = Not all files could be read. What seems to be missing may stand in one of them.
coverage-file = file
coverage-messages = messages
coverage-translated = translated
coverage-missing = missing
coverage-stale = stale
coverage-untranslated = untranslated
coverage-obsolete = obsolete
locale-coverage = { $wanted ->
    [share] { $share } % of the words in “{ $tag }” are translated. At least { $gaps } % are asked for.
   *[all] In “{ $tag }”, { $gaps ->
        [one] { $gaps } text needs a translator.
       *[other] { $gaps } texts need a translator.
      }
  }
    .help = See each of them with --list.
cli-no-words = There are no words in “{ $tag }”.
    .help = There are words in these languages: { $known }.
locale-borrowed-words = { $number ->
    [one] { $number } text that “{ $to }” lacks comes in “{ $from }”: { $first }.
   *[other] { $number } texts that “{ $to }” lacks come in “{ $from }”: { $first }.
  } In “{ $to }” there are { $share } % of the words.
    .help = The command locales coverage INCIDENT --list names all that a translator should write.
locale-nothing-borrowed = “{ $to }” has all words and borrows none from “{ $from }”.
    .help = Take the line out.
diff-title = { $number ->
    [0] No text of { $incident } has changed since { $then }.
    [one] { $number } text of { $incident } has changed since { $then }.
   *[other] { $number } texts of { $incident } have changed since { $then }.
  }
diff-written = They are in { $path }, to be read in a browser or printed.
diff-legend = Words that are gone are struck through. New words are underlined and bold. In braces stand values that each letter fills in.
diff-state = State
diff-before = Before
diff-now = Now
diff-absent = not there
diff-same = unchanged
diff-added = new
diff-removed = gone
diff-changed = changed
diff-heard-removed = gone:
diff-heard-added = new:
locale-changed = { $number ->
    [one] { $number } text has changed since { $then }.
   *[other] { $number } texts have changed since { $then }.
  }
    .help = Have them approved, then compare with the approved state.
pseudo-written = { $number ->
    [one] { $number } file of strange words is in { $folder }.
   *[other] { $number } files of strange words are in { $folder }.
  } For letters in them, write “{ $tag }” under “languages” of a notice.
record-written = { $number ->
    [one] { $number } translation is on record in { $path }.
   *[other] { $number } translations are on record in { $path }.
  }
record-unchanged = Nothing to write down: { $path } is up to date.
record-stale = { $stale ->
    [one] { $stale } of them is stale: its reference has changed since. Translate it, or name it with --message if it still fits.
   *[other] { $stale } of them are stale: their reference has changed since. Translate them, or name those with --message that still fit.
  }
cli-no-such-text = The incident has no text “{ $id }” in both “{ $from }” and “{ $to }”.
    .help = Compare the name with the files of both languages.
cli-same-language = “{ $tag }” is the language that others are translated from.
    .help = Name another language, or another reference.

## What the law asks for, at the end of check

duties-met = Each kind of letter tells what the law asks for: what happened, whom to ask, what can follow, what is done about it, and what to do.
duties-heading = The law asks for more than these letters tell (GDPR Article 34):
# $language is the language's name, $number counts kinds of letter.
duties-line = { $number ->
    [one] { $language }, 1 kind of letter: { $answers }
   *[other] { $language }, { $number } kinds of letter: { $answers }
  }
duty-nature = what happened
duty-contact = whom to ask
duty-consequences = what can follow
duty-measures = what is done about it
duty-advice = what to do
duty-unmet = { $duty } (missing)
duty-weak = { $duty } (nothing concrete)
duty-not-judged = { $duty } (not judged)

## What a finished letter must tell (GDPR Article 34): problems of single letters

article-34-no-nature = The letter ({ $language }) does not tell what happened.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Say what kind of breach it was. The template prints it with nature, lead and events (GDPR Article 34(2)).
article-34-no-contact = The letter ({ $language }) names nobody who can be asked.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = { $missing ->
        [facts] Give this contact point a phone number, an e-mail or a postal address for readers of { $language }.
       *[template] Print the contact points in the template: the data protection officer or somebody else, with a phone number, an e-mail or a postal address.
      } (GDPR Articles 34(2) and 33(3)(b))
article-34-no-consequences = The letter ({ $language }) does not tell what can follow.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Print consequences in the template, or say in your own words what can follow (GDPR Articles 34(2) and 33(3)(c)).
article-34-no-measures = The letter ({ $language }) does not tell what is done about it.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Print measures in the template (GDPR Articles 34(2) and 33(3)(d)).
article-34-no-advice = The letter ({ $language }) does not tell what the reader can do.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Print steps in the template, or advise the reader in your own words (GDPR recital 86).
article-34-vague-measures = { $heading ->
        [none] The letter ({ $language }) tells no concrete measure.
       *[other] “{ $heading }” promises measures, but the letter ({ $language }) tells no concrete one.
      }{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Say what has been closed, changed or repaired. Reports and inquiries alone are no measures (GDPR Articles 34(2) and 33(3)(d)).
article-34-unknown-consequences = The letter ({ $language }) says only that the consequences are unknown: “{ $sentence }”{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Name what can follow from the data that leaked (GDPR Articles 34(2) and 33(3)(c)).
article-34-vague-consequences = The letter ({ $language }) says that this can do harm, but not which: “{ $sentence }”{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Name what can follow from the data that leaked (GDPR Articles 34(2) and 33(3)(c)).
article-34-leak-denied = “{ $sentence }” But incident.yaml says of { $category }: { $certainty ->
        [leaked] it has leaked
        [may-have-leaked] it may have leaked
        [if-saved] it may have leaked, if it was saved
       *[not-leaked] it has not leaked
      }.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Correct the sentence, or the certainty of the data in incident.yaml.
article-34-leak-claimed = “{ $sentence }” But for these readers { $category } has not leaked.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = { $title ->
        [yes] Correct the title, or let it choose its words by the data of each reader.
       *[no] Correct the sentence, or let it choose its words by the data of each reader.
      }
article-34-title-certainty = The title says: “{ $sentence }” But of these readers’ data { $certainty ->
        [leaked] some of it has leaked
        [may-have-leaked] some of it may have leaked
        [if-saved] some of it may have leaked, if it was saved
       *[not-leaked] none of it has leaked
      }.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Let the title choose its words by $certainty, as the built-in title does.
article-34-credit-risk-denied = “{ $sentence }” But incident.yaml says of { $category }: { $certainty ->
        [leaked] it has leaked
        [may-have-leaked] it may have leaked
        [if-saved] it may have leaked, if it was saved
       *[not-leaked] it has not leaked
      }. With it others can try to take out loans.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Take the sentence out, or list it under negatives with reassurance: yes. Then only those get it for whom it is true.
article-34-harm-denied = “{ $sentence }” But people are told because the risk for them is high.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Take the sentence out: the letter goes against itself (GDPR Article 34(1)).
article-34-no-action-needed = { $steps ->
        [yes] “{ $sentence }” But the letter tells the reader what to do.
       *[no] “{ $sentence }” But data has leaked or may have leaked.
      }{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Take the sentence out, and say what the reader can do (GDPR recital 86).
article-34-misuse-denied = { $why ->
        [extortion] “{ $sentence }” But incident.yaml says that somebody demands money for the data.
       *[unknown] “{ $sentence }” But incident.yaml says that nobody knows whether the data was spread or used.
      }{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Say what you know and what you do not know yet, or correct incident.yaml.
article-34-advice-without-leak = “{ $sentence }” But for these readers { $category } has not leaked.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Leave the advice to the catalogue: it gives it to those who need it. Or say why it is good for everybody.
article-34-authority-not-valid = The letter of { $date } names { $authority }, which is not there { $when ->
        [after] after
       *[before] before
      } { $day }.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = { $successor ->
        [none] Take it out of the text, or correct its dates in the catalogue.
       *[other] Name { $successor } in the text, or correct the dates in the catalogue.
      }
article-34-authority-check-old = Somebody last checked { $authority } on { $checked }, { $days } days before the day of the letter.
    .help = Look at its name, page and phone number again and write the day under checked-on. At most { $most } days may lie between.
article-34-page-in-other-language = The page of { $authority } is in { $page }, and the letter ({ $language }) does not say so.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Write the language after the address (in-language-{ $page }), or give the catalogue a page in { $language }.
article-34-no-lexicon = Nobody has written down what words mean in { $language }. So these letters are judged by their structure alone.
    .help = Have a lawyer read them. The words would stand in rules/{ $language }/article-34.yaml.
## The preview: what the server says. $category is the name of a category of data.

preview-open = Open this page in a browser on this computer. Ctrl-C ends it.
preview-real-confirm = The page will show real people with all their values. Type the id of the incident ({ $incident }) to go on:
preview-refused-nobody = Write your name, with at most 100 characters.
preview-refused-counting = The list is still being counted. Confirm when the numbers are there.
preview-refused-problems = There are errors. Correct them first.
preview-refused-rows = The number of rows is another one.
preview-refused-code = The inputs have changed, and the check code with them. Look at the numbers again.
preview-not-drawn = The pages cannot be drawn here.
preview-tests-ordinary = An ordinary letter
preview-tests-minimum = A row with a name and an address and nothing else
preview-tests-two-languages = Two languages in one letter
preview-tests-saved-all = Everything that may have been saved was saved
preview-tests-saved-none = Nothing of what may have been saved was saved
preview-tests-saved-one = Only this was saved: { $category }
preview-tests-most-pages = The longest list of data in all languages: the most pages
preview-tests-four-lines = Four address lines with c/o
preview-tests-abroad = An address abroad
preview-tests-region = A region with its own authorities, language unknown
preview-tests-email = Gets an e-mail instead of a letter
preview-tests-sami = Sámi letters in the name
preview-tests-neighbours = Nordic and Baltic letters in the name
preview-tests-diacritics = Letters with several marks in the name
preview-tests-hyphen = A name with hyphens
preview-tests-apostrophe = A name with apostrophes
preview-tests-longest = The longest name and street that fit the window
preview-tests-guardian = A child: the letter goes to the guardian
preview-tests-two-guardians = A child with two guardians: the letter to the first
preview-tests-second-guardian = A child with two guardians: the letter to the second, who lives elsewhere
preview-tests-protected = Under a non-disclosure for personal safety
preview-tests-guardianship = An adult under guardianship
preview-tests-large-print = Large print

## The page of `preview`. %1 and %2 stand for values; -one and -other are for one and for more.

# What is on the page.

preview-title = Preview
preview-skip = Skip to the letter
preview-views = Parts of the page
preview-view-letters = Letters and e-mails
preview-view-counts = Counts and confirmation
preview-page-language = Language of this page
preview-choose = What is shown, and findings
preview-bar = How it is shown
preview-invented = Only invented people are shown
preview-real = Real people are shown, with their names and addresses. Nothing is masked. Do not share this screen and do not take pictures of it.

# The line at the top right. %1 is a file, %2 a time; %1 of preview-drawn are thousandths of a second.

preview-up-to-date = Up to date
preview-saved = %1 saved %2
preview-drawn = drawn in %1 ms
preview-last-good = Shows the last good version
preview-offline = Connection lost. Is the program still running?
preview-online = Connected again.
preview-reloaded = Up to date: %1
preview-reloaded-changed-one = %1 paragraph has changed: %2
preview-reloaded-changed-other = %1 paragraphs have changed: %2
preview-broken = No letter can be made from the files as they are now. You see the last good version.
preview-broken-piece = This letter cannot be made from the files as they are now. You see its last good version.
preview-more-errors-one = %1 more error stands under Findings.
preview-more-errors-other = %1 more errors stand under Findings.

# On the left.

preview-language = Language
preview-own-language = Each person’s own
preview-of = %1 of %2
preview-missing-one = %1 missing
preview-missing-other = %1 missing
preview-readability = Readability (LIX) %1
preview-stale-one = %1 text may be out of date
preview-stale-other = %1 texts may be out of date
preview-in-one-letter = in one letter
preview-variant = Kind of letter
preview-variant-letters = letters
preview-variant-nobody = Nobody in the list below gets this kind of letter.
preview-person = Invented person
preview-person-real = Person in the list
preview-search-people = Search people
preview-more-people-one = %1 more person. Search to find them.
preview-more-people-other = %1 more people. Search to find them.
preview-nobody-found = Nobody was found.
preview-nobody-found-real = Nobody here. Press Enter to look in the whole list, by row or id.
preview-findings = Findings
preview-findings-none = none
preview-findings-none-match = No finding matches.
preview-findings-filter = Show
preview-findings-search = Search findings
preview-findings-all = All
preview-severity-error = Error
preview-severity-warning = Warning
preview-severity-note = Note
preview-severity-error-all = Errors
preview-severity-warning-all = Warnings
preview-severity-note-all = Notes
preview-errors-one = %1 error
preview-errors-other = %1 errors
preview-warnings-one = %1 warning
preview-warnings-other = %1 warnings
preview-notes-one = %1 note
preview-notes-other = %1 notes

# The bar above the pages.

preview-show-window = Show the window
preview-envelope = Envelope
preview-show-fold = Fold lines
preview-beside = Second language
preview-beside-none = none
preview-mail-as = E-mail as
preview-mail-html = HTML
preview-mail-phone = Phone
preview-mail-text = Text
preview-dark = Dark
preview-mail-dark = E-mail in dark mode

# Captions. %1 and %2 of preview-letter-page are the page and how many there are.

preview-letter-page = Letter, page %1 (%2)
preview-sheets-one = %1 sheet
preview-sheets-other = %1 sheets
preview-room-one = room for %1 more line
preview-room-other = room for %1 more lines
preview-room-none = no room left
preview-no-letter = There is no letter.
preview-download-proof = download this letter as a proof
preview-download-email = download this e-mail
preview-mail = E-mail
preview-mail-frame = E-mail as the person sees it
preview-mail-from = From
preview-mail-to = To
preview-mail-subject = Subject
preview-kilobytes = %1 KB
preview-regions = Paragraphs: %1. Arrow keys move, Enter shows where the words come from.

# The panel about a paragraph. %1 of preview-in-file, preview-beside-text and preview-reference is a language code.

preview-hint = Click a paragraph, or press Enter on it, to see where its words come from.
preview-panel-one = Message of this paragraph
preview-panel-several = The %1 messages of this paragraph
preview-panel-finding = Finding
preview-finding-nowhere = None of the people shown gets this text in a letter.
preview-close = Close
preview-copy = Copy
preview-copied = Copied
preview-marked = Marked. Press Ctrl+C to copy.
preview-copy-place = Copy %1
preview-in-file = Text in the file (%1)
preview-beside-text = Beside it (%1)
preview-reference = Text it is translated from (%1)
preview-comment = For translators
preview-fallback = This language has no text of its own here. Another language’s text is shown.

# Counts.

preview-counts-title = Who is told, and how
preview-counts-none = There is no list of people yet.
preview-counts-failed = The list of people cannot be counted. See the findings on the left.
preview-counting = Counting: %1 people so far.
preview-figure-rows-one = person in the list
preview-figure-rows-other = people in the list
preview-figure-rendered-one = can be told
preview-figure-rendered-other = can be told
preview-figure-waiting-one = needs a decision first
preview-figure-waiting-other = need a decision first
preview-figure-letters-one = letter
preview-figure-letters-other = letters
preview-figure-sheets-one = sheet of paper
preview-figure-sheets-other = sheets of paper
preview-figure-emails-one = e-mail
preview-figure-emails-other = e-mails
preview-by-language = Letters and e-mails by language
preview-by-variant = People by kind of letter
preview-by-channel = How people are told
preview-by-status = People by status
preview-number = Number
preview-sum = Sum
preview-channel-letter = by letter
preview-channel-email = by e-mail
preview-channel-both = by letter and e-mail
preview-status-none = no special status
preview-status-minor = child
preview-status-protected = under a non-disclosure
preview-status-deceased = dead
preview-status-guardianship = under guardianship

# Duties of article 34.

preview-duties-title = What the notice must say
preview-duty = Duty
preview-article = GDPR article %1
preview-duty-met = Said
preview-duty-unjudged = Not judged
preview-duty-weak = Weak
preview-duty-missing = Missing

# The table of cases to settle.

preview-exceptions-title = Cases to settle
preview-exceptions-filter = Filter the table
preview-exceptions-counting = The list of people is still being read.
preview-exceptions-none = There is no list of people yet.
preview-exceptions-empty = There is nothing to settle.
preview-exceptions-text = Words
preview-exceptions-row = Row
preview-exceptions-column = Column
preview-exceptions-severity = Severity
preview-exceptions-problem = Problem and what to do
preview-exceptions-found = %1 of %2 shown.
preview-exceptions-left-one = %1 more is only in the list of check --exceptions.
preview-exceptions-left-other = %1 more are only in the list of check --exceptions.
preview-exceptions-show-one = Show %1 more
preview-exceptions-show-other = Show %1 more
preview-all = All
preview-sorted-up = Sorted by: %1, from the first
preview-sorted-down = Sorted by: %1, from the last

# Sample proofs and confirmation.

preview-proofs-title = Sample proofs
preview-proofs-help = A PDF for each language: every hard case, with window and folds drawn in. All people in it are invented.
preview-proofs-real = A PDF for each language, with window and folds drawn in. It holds real people: keep it as safe as the list itself.
preview-proofs-download = Download proofs:
preview-confirm-title = Confirm
preview-gate-met = Done:
preview-gate-open = Open:
preview-gate-no-errors = No errors are left.
preview-gate-errors-one = %1 error must be mended first.
preview-gate-errors-other = %1 errors must be mended first.
preview-gate-counted = Everybody is counted.
preview-gate-counting = The list of people is not counted yet.
preview-confirm-waits = You can confirm when nothing is open.
preview-confirm-proofs = I have looked at the sample proofs in every language.
preview-confirm-rows = How many people are in the list?
preview-confirm-by = Your name
preview-confirm-do = Confirm
preview-confirm-refused = This could not be confirmed.
preview-fault-proofs = Look at the sample proofs first, then tick this.
preview-fault-rows = Write the number in digits.
preview-fault-rows-differ = This is not the number of people in the list. See the counts.
preview-fault-by = Write your name.
preview-confirmed = Confirmed by %1 at %2.
preview-check-code = Check code
preview-confirmed-next = This command makes the letters and e-mails. Put the name of a new folder in place of OUT.
preview-confirmed-changes = If anything changes, the command refuses, and you confirm again.
preview-copy-code = Copy the check code
preview-copy-command = Copy the command

## What came back: `bounces`, `letters`, `render --undelivered`. .help says what to do.

progress-reading-bounces = reading messages
bounces-nothing-entered = Nothing was entered.
bounces-read = { $number ->
    [one] { $number } message read.
   *[other] { $number } messages read.
}
bounces-bounced = { $number ->
    [one] e-mail did not arrive
   *[other] e-mails did not arrive
}
bounces-delayed = { $number ->
    [one] report of a delay: the other server goes on trying
   *[other] reports of a delay: the other server goes on trying
}
bounces-delivered = { $number ->
    [one] report that an e-mail is in the mailbox
   *[other] reports that e-mails are in the mailbox
}
bounces-relayed = { $number ->
    [one] report that an e-mail was handed on
   *[other] reports that e-mails were handed on
}
bounces-expanded = { $number ->
    [one] report that an e-mail went on to several addresses
   *[other] reports that e-mails went on to several addresses
}
bounces-nothing-new = { $number ->
    [one] report about an e-mail that was known not to have arrived
   *[other] reports about e-mails that were known not to have arrived
}
bounces-known = { $number ->
    [one] message was entered before
   *[other] messages were entered before
}
bounces-others = { $number ->
    [one] other message: an automatic answer, a receipt, or post from a person
   *[other] other messages: automatic answers, receipts, post from people
}
bounces-to-look-at = { $number ->
    [one] message that a person must look at
   *[other] messages that a person must look at
}
bounces-heading-look = Look at these messages yourself:
bounces-piece = (it came to the address of piece { $piece })
bounces-more = { $number ->
    [one] and { $number } more; --format json names it
   *[other] and { $number } more; --format json names them
}
bounces-stopped = Stopped before the end. What was read is entered; the same command goes on.
bounces-nobody-waits = Nobody waits for a letter.
bounces-next = { $number ->
    [one] { $number } person waits for a letter. This makes it:
   *[other] { $number } people wait for a letter. This makes them:
}
bounces-returned = { $number ->
    [one] { $number } letter that came back was entered.
   *[other] { $number } letters that came back were entered.
}
bounces-returned-before = { $number ->
    [one] letter was entered before
   *[other] letters were entered before
}
bounces-next-returned = To write again, correct the address in the list of people and use render --undelivered with --only.
returned-moved = moved
returned-unknown-address = no such address
returned-refused = not taken
returned-not-collected = not fetched
returned-dead = dead
returned-other = other reason, or not known
look-no-token = a report without a mark of ours
look-unknown-token = a report about a message that is not of this run
look-several = a report with marks of several pieces
look-unclear = a report that contradicts itself
look-words = news of a mail server in words of its own
look-forwarded = a report that somebody forwarded
look-complaint = a complaint about a message
look-too-large = larger than 10 MB
look-unreadable = cannot be read
letters-printed = Entered as printed: { $letters ->
    [one] { $letters } letter
   *[other] { $letters } letters
  } in { $files ->
    [one] { $files } file
   *[other] { $files } files
  }.
letters-handed-over = Entered as handed over: { $letters ->
    [one] { $letters } letter
   *[other] { $letters } letters
  } in { $files ->
    [one] { $files } file
   *[other] { $files } files
  }.
letters-nothing-entered = Nothing was entered.
bounces-unreadable-list = This list cannot be read.
    .help = Save it as CSV in UTF-8.
bounces-bad-piece = Expected the number of a piece, or a mark as it is scanned.
    .help = The number stands at the foot of each page of the letter.
bounces-bad-mark = This mark is not one of ours, or it was misread.
    .help = Scan it again, or type the number at the foot of the page.
bounces-unknown-reason = There is no such reason.
    .help = Known reasons: { $known }.
bounces-bad-date = This is no date.
    .help = Write it as 2026-11-22 or 22.11.2026.
bounces-empty-list = There is no piece in this list.
    .help = Write one number in each row.
bounces-piece-twice = The same piece stands in row { $other }.
    .help = It counts once.
bounces-unknown-piece = There is no piece { $piece } in this folder.
    .help = The number stands at the foot of each page. Is it a letter of another run?
bounces-is-email = Piece { $piece } is an e-mail in this folder.
    .help = A letter with this number was made with render --undelivered: enter it in that folder.
bounces-unreadable = The mailbox cannot be read ({ $why }).
    .help = Check the path, and that you may read it.
bounces-no-maildir = This is no Maildir: it has neither a folder new nor a folder cur.
    .help = Name the folder that holds new and cur.
bounces-no-mbox = This is no mbox file: it does not begin with “From ”.
    .help = If it is one message, put it into the folder new of a Maildir.
bounces-unreachable = The IMAP server cannot be reached ({ $why }).
    .help = Check host, port and --tls.
bounces-certificate = The certificate of the IMAP server is not accepted ({ $why }).
    .help = Name the server as in its certificate. --ca-file names an authority of your own.
bounces-login = The IMAP server does not accept the user or the password.
    .help = Check --user and the password.
bounces-mailbox = The IMAP server does not open this mailbox.
    .help = Check --mailbox. The usual one is INBOX.
bounces-broke-off = The IMAP server broke off ({ $why }).
    .help = Give the same command again: it goes on.
bounces-no-password = There is no password, or it cannot be read.
    .help = Name a file with --password-file, or set { $variable }.
bounces-ca-file = These certificates cannot be read.
    .help = --ca-file names a PEM file with the certificates to believe.
bounces-not-encrypted = The password would go over the net in clear.
    .help = Leave --tls out, or write --tls starttls.
letters-unknown-file = There is no print file { $file }.
    .help = The files stand in the job ticket and in manifest.csv.
letters-none = There are no letters in this folder.
    .help = Name an output folder with letters.
letters-note = This text cannot be kept as it is.
    .help = Say in a few plain words to whom the letters went, and name nobody.
letters-all-back = All letters of { $file } have come back.
    .help = Leave this file out.
letters-other-incident = The earlier run was about another incident, or had another reference.
    .help = The id and the reference in incident.yaml must be those of the earlier run.
letters-not-undelivered = { $number } of { $all } ids given with --only: nothing came back, or a letter is planned already.
    .help = status --missing FILE.csv lists who did not get it.
letters-nobody-undelivered = Nobody waits for a letter. Nothing was made.
    .help = bounces enters reports of e-mails that did not arrive.
letters-entered-late = { $number ->
    [one] The letter of this folder was made in an earlier run and is entered only now.
   *[other] The { $number } letters of this folder were made in an earlier run and are entered only now.
}
    .help = They are not made again. Hand that folder over as well.
letters-unfinished-folder = This folder was not finished, and letters of it may be printed.
    .help = Delete this folder, then give the same command again.
letters-not-entered = The letters of this folder are made and could not be entered.
    .help = Delete this folder, mend what is told above, then give the same command again.
letters-gone = { $number ->
    [one] The person of piece { $pieces } is not in the list any more.
   *[other] The people of { $number } pieces are not in the list any more: { $pieces }.
}
    .help = They still wait for a letter. Put them back, or tell them in another way.
# Settings of the dispatch (dispatch.yaml).

dispatch-unknown-key = There is no setting “{ $key }” here.
    .help = Known are: { $known }.
dispatch-missing-key = The setting “{ $key }” is missing.
    .help = Add “{ $key }:” with its value.
dispatch-wrong-type = The value of “{ $key }” cannot be read.
    .help = Write the value after the colon, in the form that the example in docs/sending.md shows.
dispatch-unknown-value = “{ $key }” cannot have this value.
    .help = Known are: { $known }.
dispatch-unsupported-version = This program reads version 1 of these settings.
    .help = Write “version: 1”. For a higher one get a newer program.
dispatch-out-of-range = The number for “{ $key }” is not between { $least } and { $most }.
    .help = Write a number within these limits.
dispatch-bad-host = The value of “{ $key }” is neither a host name nor an IP address.
    .help = Write the bare name, such as “smtp.org.example”. The port has a line of its own.
dispatch-bad-domain = The value of “{ $key }” is no name of a domain.
    .help = Write a name such as “org.example”, for a selector one such as “s2026”.
dispatch-bad-address = The value of “{ $key }” cannot be used as an e-mail address.
    .help = Write the bare address, such as “bounces@org.example”. With verp, at most 43 characters may stand before the @.
dispatch-bad-duration = The value of “{ $key }” is no length of time.
    .help = Write a number with its unit, such as “30s”, “5m” or “4h”.
dispatch-bad-time = The value of “{ $key }” is no time.
    .help = Write a time of day such as "08:00", a moment with its time zone such as “2026-11-25T18:00+02:00”.
dispatch-bad-time-zone = This computer does not know this time zone.
    .help = Write a name such as “Europe/Helsinki”. If it is right, install the computer’s time zones (package tzdata).
dispatch-contradiction = The settings under “{ $key }” contradict each other.
    .help = Let times differ and rise, and name each domain and each selector once.
dispatch-no-relay = No relay is given.
    .help = Write “relay:” with “host:” into dispatch.yaml, or give --relay HOST.
dispatch-no-password = A user is given and no password.
    .help = Write “password-file:” into the settings, set BREACH_LETTERS_SMTP_PASSWORD, or let the service manager give smtp-password.
dispatch-not-encrypted = { $what ->
    [password] A password would go over a connection that is not encrypted.
   *[message] Messages would go over a connection that is not encrypted.
  }
    .help = Write “tls: starttls” or “tls: implicit”.
dispatch-insecure = Everybody on the way to the relay can read the messages.
    .help = Let the connection be encrypted as soon as the relay can.
dispatch-unreadable-file = The file “{ $file }” for “{ $key }” cannot be read.
    .help = Paths begin at the folder of the settings file. Look at the name and at who may read the file.
dispatch-exposed-file = Other users of this computer can read or change the file “{ $file }” for “{ $key }”.
    .help = Close it: chmod 600 and the name of the file.
dispatch-bad-password = The file “{ $file }” is not one line of text with a password.
    .help = Write the password alone into the file, on one line.
dispatch-bad-certificates = { $file ->
    [none] This computer has no list of certificate authorities.
   *[other] The file “{ $file }” holds no certificate that can be read.
  }
    .help = Name a file of certificates in PEM form with “{ $key }”, or install the package ca-certificates.
dispatch-bad-key = The file “{ $file }” holds no key that can sign.
    .help = A private key in PEM form is needed, without a password: RSA of 2048 to 4096 bits or Ed25519.
dispatch-short-timeout = { $key ->
    [after-dot] “after-dot” is so short that messages may be sent twice.
   *[other] The time for “{ $key }” is very short.
  }
    .help = Give the relay { $least } or more, or take the line out.
dispatch-secret-in-file = A secret does not belong into the settings (“{ $key }”).
    .help = Write it alone into a file that only you can read, and name that file with “password-file”. Take this line out. Change the secret if others have seen it.
## `status`: where every piece is.

standing-heading = { $out }: { $rows ->
    [one] { $rows } row in the manifest.
   *[other] { $rows } rows in the manifest.
  }
standing-heading-emails = E-mails:
standing-heading-letters = Letters:
standing-heading-undecided = Neither letter nor e-mail:
standing-heading-languages = By language:
standing-heading-domains = E-mails by domain:
standing-small-domains = smaller domains
standing-share = { $name }: done { $done }, to do { $open }, not delivered { $missing }
standing-state-planned = to do
standing-state-leased = being sent
standing-state-deferred = waiting for another attempt
standing-state-accepted = accepted by the relay
standing-state-unknown = unknown: perhaps sent
standing-state-held = held for a decision
standing-state-rejected = refused: a letter is due
standing-state-bounced = bounced: a letter is due
standing-state-printed = printed
standing-state-handed-over = handed over
standing-state-returned = came back
standing-state-letter-planned = a letter is planned instead
standing-state-excluded = nothing made: a person must decide
standing-state-failed = nothing made: it failed
standing-line = { $accepted } of { $all } accepted, { $waiting } waiting, { $refused } refused, { $unknown } unknown
standing-rate = { $rate } a minute, about { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h { $minutes } min
  } left
standing-held = `{ $command }` works with this folder now.
standing-paused = Sending stopped at { $time }: { $why }.
standing-paused-stopped = somebody stopped it
standing-paused-relay = the relay cannot be reached, or refuses us
standing-paused-refusals = too many addresses were refused
standing-paused-end-date = the end date has passed
standing-paused-hours = the sending hours are over
standing-paused-waiting = only waiting messages are left
standing-paused-limit = as many as were asked for are sent
standing-paused-mismatch = a message is not what was made
standing-paused-journal = what was about to be sent could not be written down
standing-paused-internal = a fault in the program
standing-waiting = { $number ->
    [one] { $number } message waits; the next attempt is due at { $time }.
   *[other] { $number } messages wait; the next attempt is due at { $time }.
  }
standing-unknown = Unknown, pieces: { $pieces }
standing-kept = Held, pieces: { $pieces }
standing-head = Journal: { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
  }, the last has the sum { $head }
standing-no-journal = Nothing was sent or entered yet: there is no journal.
standing-sum-zero = Rows less all states: 0. Nobody is lost.
standing-sum-wrong = Rows less all states: { $sum }. It must be 0: do not send from this folder, and report it.
standing-listed = { $number ->
    [one] { $number } piece that did not arrive, or not yet, is listed in { $file }.
   *[other] { $number } pieces that did not arrive, or not yet, are listed in { $file }.
  }
standing-column-recipient = recipient
standing-column-piece = piece
standing-column-channel = channel
standing-column-language = language
standing-column-state = state
standing-column-reason = reason
standing-column-code = code
standing-column-other-piece = another piece is on its way
standing-yes = yes
standing-no = no
standing-why-refused = refused
standing-why-given-up = refused for now for too long
standing-why-needs-letter = a letter is needed
standing-why-unknown = nobody knows whether the relay took it
standing-why-policy = the relay refused this message twice, and not others
standing-why-returned-refused = not taken
standing-why-mismatch = the message is not what was made
standing-why-moved = moved away
standing-why-unknown-address = unknown at this address
standing-why-not-collected = not collected
standing-why-dead = has died
standing-why-other = other

## Problems of finished output and of its journal.

journal-locked = another process works with this output folder
    .help = Wait until it ends; `status` shows how far it is. Nothing was sent from here.
journal-damaged = the journal is damaged: { $what }
    .help = Send nothing from this folder. Put `journal.sqlite` and `audit.jsonl` back as they were, all files of one moment, from a backup.
journal-other-run = `manifest.csv` is not the one that the journal was made for
    .help = Put the `manifest.csv` of the run back. A new run needs a new output folder.
journal-newer-format = the journal has the format { $found }; this version of the program reads { $known }
    .help = Use the version of the program that wrote it, or a later one.
journal-write-failed = the journal cannot be written or read: { $what }
    .help = { $full ->
        [yes] The disk is full: make room, then give the same command again.
       *[no] Check the disk, then give the same command again: it goes on where it stopped.
      }
journal-network-folder = the output folder lies on a network drive ({ $kind })
    .help = Copy it to a disk of this computer, and send from there.
send-no-output = there is no such folder
    .help = Name the folder that `render` has filled.
send-not-finished = { $what ->
        [stopped] the run was stopped before its end
        [unreadable] `manifest.csv` cannot be read
       *[no-manifest] there is no `manifest.csv` in this folder
      }
    .help = { $what ->
        [stopped] Run `render` again into a new folder.
        [unreadable] Check the disk and the rights of the folder.
       *[no-manifest] Name a folder that `render` has filled.
      }
send-no-record = `run.json` cannot be read
    .help = Without it nobody can tell what the messages were made from.
send-record-changed = `run.json` is not as the run has written it
    .help = Put it back as it was, or run `render` again into a new folder.
send-sample = this folder holds samples to look at, not the messages for the people
    .help = Run `render` without --sample and --files proof into a new folder.
send-inputs-changed = changed since the messages were made: { $files }
    .help = Put the files back as they were. What was not meant to go out needs a new run into a new folder.
send-other-program = the messages were made by version { $version } of the program
    .help = They are sent as they are.
send-no-incident = the incident folder cannot be read
    .help = Name it with `--incident DIR`. `check` says what is wrong in it.
send-bad-manifest = `manifest.csv` is not as the run has written it
    .help = Put it back as it was.
send-unknown-person = this person is not in the list of people
    .help = The list is not the one that the message was made from.
send-no-address = this person has no e-mail address in the list
    .help = The list is not the one that the message was made from.
send-unreadable-list = the list of people, or a list beside it, cannot be read as it was
    .help = `check` says what is wrong with it.
send-dkim-other-domain = The signature is for { $domain }, but the messages come from { $from }. DMARC does not count it.
    .help = Sign for the sender’s domain: change “domain” under “dkim” in dispatch.yaml.
send-bounces-other-domain = Reports go to { $domain }, but the messages come from { $from }. More messages may end up as spam.
    .help = Take an address of the sender’s domain for “bounces-to”, or let somebody sign for that domain.
send-signature-expires = The signatures would expire before all messages have arrived: { $at }.
    .help = Write a longer “expire-after” into dispatch.yaml, or take it out. Messages are signed when they are sent, so no new run is needed.
send-bad-secret = The password in { $where } cannot be used.
    .help = It must be one line of text that is not empty. Correct it, or take it away.
