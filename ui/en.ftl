### What the program says to its user, in English. The words of letters are in locales/.
###
### The same messages are in fi.ftl and sv.ftl, with the same values; a test compares them.
### Sentences are plain, short and active: the reader works in communications, not in IT.
### No message has a value of a person, so none can show one.

## Why a person needs a decision (`why-…`), in exceptions.csv and in summaries.
## .help says what to do.

why-dead = The person has died.
    .help = Decide whether to write to the estate. The program never addresses a letter to somebody who has died.
why-no-guardian = This is a child, and no guardian is named.
    .help = Add the guardian’s name, or write to them yourself.
why-protected-child = This is a child under a non-disclosure. It may protect the child from this guardian.
    .help = Handle this case yourself.
why-child-without-status = The year of birth is that of a child, but the status does not say so.
    .help = Write “minor” in the status column and name a guardian, or correct the year of birth.
why-care-word = { $care ->
    [protected] A value says that the person is under a non-disclosure, but the status does not.
    [deceased] A value says that the person has died, but the status does not.
    [minor] A value says that the person is a child, but the status does not.
    [guardian] A value speaks of a parent or guardian, but the status does not.
   *[guardianship] A value says that the person has a legal guardian, but the status does not.
  }
    .help = If it is so, write it in the status column. Otherwise take the word out of the value.
why-care-column = { $care ->
    [protected] A column that is not read says that the person is under a non-disclosure, but the status does not.
    [deceased] A column that is not read says that the person has died, but the status does not.
    [minor] A column that is not read says that the person is a child, but the status does not.
    [guardian] A column that is not read names a parent or guardian, but the status does not.
   *[guardianship] A column that is not read says that the person has a legal guardian, but the status does not.
  }
    .help = Write it in the status column, or say in incident.yaml under “recipients.status” what the values of this column mean. There, “any: ordinary” means nothing special.
why-unclear-status = { $why ->
    [value] incident.yaml does not say which status this value means.
    [age] A guardian is named, but it is not certain that the person is a child.
    [merged] A cell about the status is merged with others: it is not certain for whom it holds.
    [struck] A value is struck through. It is not certain whether it holds.
   *[two] The row says two different statuses.
  }
    .help = { $why ->
        [value] Add the value under “recipients.status” in incident.yaml, or correct it.
        [age] Add the date of birth, or write the status.
        [merged] Unmerge the cells and fill in the value in every row that it belongs to.
        [struck] Take the value or the row out of the list. If it holds, take the line through it away.
       *[two] Keep the one that is right, or notify this person yourself.
      }
why-no-value = { $part ->
    [name] The value is not a name.
    [street] The value is not a street address.
    [postal-code] The value is not a postal code.
    [city] The value is not a town.
   *[email] The value says that there is no e-mail address.
  }
    .help = Find the right value. If there is none, notify this person in another way.
why-phone-as-street = The street is a phone number.
    .help = Write the street or the post office box, or leave the address empty.
why-other-country = The town is in another country than the one in the column for countries.
    .help = Correct the country or the town.
why-other-spread = incident.yaml says that the data went another way than the list says.
    .help = Correct the value, or write what is true for everybody under “known.spread” in incident.yaml (or “spread” of the group): “unknown” leaves all values open.
why-home-address = The person is under a non-disclosure, and the address may be their home.
    .help = Only a post office box is certainly not a home. Put a contact address in the list.
why-suppressed = The person is on your list of people who must not be contacted.
    .help = Notify this person in another way, if at all.
why-suppressed-email = The e-mail address is on your list of addresses that must not be used.
    .help = Send a letter, or notify this person in another way.
why-merged = This is the same person as on row { $other }. The rows are one.
    .help = There is nothing to do. One letter has the data of both rows.
why-taken-out = The list of corrections removes this person.
    .help = If that is right, there is nothing to do.
why-held = The row has errors.
    .help = Correct them, then make the letters of these people: “render” with “--fixes”.
why-untouched = None of this person’s data leaked or may have leaked.
    .help = Check the data columns. If they are right, no notice is needed.
why-nothing-for-estate = Nothing follows from this for the estate of this person, who has died.
    .help = Decide whether to write at all, and in which words.
why-no-address = There is no postal address.
    .help = Find an address, or another way to notify this person.
why-no-address-either = The e-mail did not arrive, and there is no postal address either.
    .help = Find an address, or notify the person in another way.
why-no-contact-address = There is no contact address for this person under a non-disclosure.
    .help = Find a contact address, or another way to notify this person.
why-partial-address = { $missing ->
    [street] The postal address has no street.
    [postal-code] The postal address has no postal code.
    [city] The postal address has no city.
    [street-postal-code] The postal address has no street and no postal code.
    [street-city] The postal address has no street and no city.
    [postal-code-city] The postal address has no postal code and no city.
   *[all] The postal address has no street, postal code or city.
  }
    .help = Correct the address in the list.
why-bad-postal-code = The postal code is not a Finnish postal code.
    .help = Correct the address in the list.
why-too-many-lines = The address has { $lines } lines. Only { $room } are sure to fit into the window of the envelope.
    .help = Shorten the address in the list, or send this letter yourself.
why-address-too-wide = Line { $line } of the address is wider than { $room } mm. The window may hide the end of it.
    .help = Shorten the line in the list, or send this letter yourself.
why-missing-glyph = Line { $line } of the address has a character that cannot be printed.
    .help = Write it in Latin letters, as in a passport; or add a font for its script (docs/theme.md), or send this letter yourself.
why-unprintable-value = A name that the letter says has a character that cannot be printed.
    .help = Write it in Latin letters, as in a passport; or add a font for its script (docs/theme.md), or send this letter yourself.
why-no-email = There is no e-mail address.
    .help = Find an address. If no letter was made, notify this person by letter.
why-bad-email = The e-mail address cannot be used.
    .help = Find an address. If no letter was made, notify this person by letter.
why-failed = The letter or e-mail could not be made: { $cause }
    .help = Notify this person in another way, or fix the text and run the command again.
why-letter-instead = A letter instead of an e-mail: there is no usable e-mail address.
why-email-instead = An e-mail instead of a letter: there is no usable postal address.

## The column “severity” of exceptions.csv.

listed-error = error
listed-waits = waits
listed-note = note

## What is wrong with the list of people. The id is the problem’s code with - for /.
## Each can use { $row }, { $column } (the header, or none) and { $severity } (error, warning).

recipients-unreadable = The list of people cannot be read.
    .help = Check that the file exists and that you have permission to read it.
recipients-file-type = This kind of file cannot be read, or its name does not match its content.
    .help = Save it as “CSV UTF-8” or .xlsx, without a password.
recipients-too-large = The list is too large to be read in this format.
    .help = Save it as “CSV UTF-8”, and leave out the columns that no letter needs.
recipients-workbook = The workbook cannot be read. It seems to be damaged.
    .help = Open it in a spreadsheet program and save it as “CSV UTF-8”.
recipients-other-sheets = The workbook has several sheets with data. Only one of them is read.
    .help = If the people are on another sheet, rename that sheet to “recipients”.
recipients-encoding = Some characters were lost or corrupted when the file was made.
    .help = Export the list again as “CSV UTF-8”. Do not correct the characters yourself.
recipients-encoding-guessed = The file does not say which character encoding it uses. It is read as { $read }. In { $other } these cells would have other letters (row and column): { $cells }.
    .help = Check the names in these cells. If they are right, write “encoding: { $read }” under “recipients” in incident.yaml. If they are wrong, save the list as “CSV UTF-8”.
recipients-empty-file = The file is empty.
    .help = Check that this is the right file.
recipients-no-header = { $below ->
    [0] The row of the header does not name the columns.
   *[other] The first row is not the header. The header seems to be row { $below }.
  }
    .help = { $below ->
        [0] The first row must have the headers, such as “id”, “name” and “street”. If there is a title above them, write the number of their row under “recipients.header-row” in incident.yaml. If the workbook has several sheets, name the right one under “recipients.sheet”.
       *[other] Write “header-row: { $below }” under “recipients” in incident.yaml.
      }
recipients-no-rows = There are no people in the file, only a header.
    .help = Check that this is the right file.
recipients-unknown-column = The column “{ $column }” is not read.
    .help = Map it in incident.yaml under “recipients.columns”, or list it under “recipients.ignore” if no letter needs it.
recipients-unnamed-column = A column without a header has a value.
    .help = Add a header to the column, or delete the column.
recipients-duplicate-column = Two columns mean the same thing.
    .help = Remove one, or list its header under “recipients.ignore” in incident.yaml.
recipients-missing-column = A required column is missing.
    .help = { $below ->
        [0] The list must have the columns “id” and “name”. Other headers can be mapped in incident.yaml under “recipients.columns”.
       *[other] The header seems to be row { $below }. Write “header-row: { $below }” under “recipients” in incident.yaml.
      }
recipients-bad-mapping = What incident.yaml says about the columns does not match the list.
    .help = Compare “recipients.columns” and “recipients.ignore” with the first row of the list.
recipients-field-count = The row has more or fewer values than there are headers.
    .help = Put each value that contains a delimiter, a quotation mark or a line break in quotation marks. Then check that no value has moved into another column.
recipients-unclosed-quote = The row goes over several lines: a quotation mark seems not to be closed.
    .help = Look for a value that begins with a quotation mark and does not end with one. Write a quotation mark inside a value twice.
recipients-row-too-long = The row is far too long. Nothing after it is read.
    .help = The usual cause is a quotation mark that is opened and not closed.
recipients-bad-json = The line is not one JSON object.
    .help = Write each person as one object on one line, with each key once.
recipients-not-text = The value is not text.
    .help = Put every value in quotation marks. Numbers lose their leading zeros.
recipients-error-cell = The cell has an error instead of a value.
    .help = Fix the formula, or enter the value as text.
recipients-rounded-number = A spreadsheet program has rounded the number. Its last digits are lost.
    .help = Format the column as text and fill it in again from the register.
recipients-line-break = There is a line break inside the value.
    .help = Write the value on one line.
recipients-too-long = The value is too long.
    .help = Shorten it, and check that it is in the right column.
recipients-unprintable = The value contains hidden characters that cannot be printed.
    .help = Type the value again. Such characters come from text that was copied from other programs.
recipients-identity-code = { $kind ->
    [swedish] The column contains Swedish personal identity numbers.
   *[finnish] The column contains personal identity codes.
  }
    .help = { $role ->
        [id] Ids appear in lists, so an id must not identify the person. Number the rows, and keep the codes in your register only.
        [value] No letter needs it. Take the code out of the cell. If the values are in the wrong column, correct the columns.
       *[column] No letter needs it. Delete the column, or list it under “recipients.ignore” in incident.yaml.
      }
recipients-missing-id = The id is missing.
    .help = Each row needs its own id, such as a running number. Never use a personal identity code.
recipients-bad-id = This value cannot be used as an id.
    .help = Ids appear in lists, so an id must not identify the person: a running number is best. It must not be an e-mail address or end in “ (2)”.
recipients-duplicate-id = Row { $other } has the same id.
    .help = Each row needs its own id. Remove the row if it is the same person.
recipients-missing-name = The name is missing.
    .help = Add the name, or remove the row.
recipients-bad-language = This is not the code or name of a language, or a language is listed twice.
    .help = Write one or more of these, joined by +: { $languages }. Leave it empty for people with another language.
recipients-bad-channel = This channel is not known.
    .help = Write “letter”, “email” or “both”, or leave it empty.
recipients-bad-status = This status is not known.
    .help = Write “minor”, “protected”, “deceased” or “guardianship”, or leave it empty. Other words can be explained under “recipients.status” in incident.yaml.
recipients-bad-print = This print size is not known.
    .help = Write “large” for people with poor eyesight. For others write “normal”, or leave it empty.
recipients-bad-country = This country is not known.
    .help = Write two letters such as FI, SE or EE, or the name in English, Finnish or Swedish. An empty value means Finland.
recipients-bad-settled = The value is neither “yes” nor “no”.
    .help = Write “yes” if this data about the person was saved, and “no” if it was not. Leave it empty if nobody knows.
recipients-bad-spread = This way in which the data went is not known.
    .help = Write “unknown”, “known”, “known-recipient”, “returned”, “deleted” or “published”. Leave it empty if what incident.yaml says is true of this person.
recipients-bad-postal-code = { $severity ->
    [error] The postal code seems to have lost its leading zeros. A Finnish postal code has five digits.
   *[warning] The postal code is not a Finnish postal code.
  }
    .help = { $severity ->
        [error] Format the column as text and fill it in again from the register. Other rows may have lost their zeros too.
       *[warning] { $country ->
            [none] Write five digits, without FI-. For an address abroad, fill in the country.
            [AX] Postal codes in Åland begin with 22. Correct the code, or write FI as the country.
           *[other] The code begins with a country. Write { $country } as the country, and the code without it.
          }
      }
recipients-partial-address = { $missing ->
    [street] The postal address has no street.
    [postal-code] The postal address has no postal code.
    [city] The postal address has no city.
    [street-postal-code] The postal address has no street and no postal code.
    [street-city] The postal address has no street and no city.
    [postal-code-city] The postal address has no postal code and no city.
   *[all] The postal address has no street, postal code or city.
  }
    .help = Fill in street, postal code and city. Leave all of them empty if the address is not known.
recipients-bad-email = { $slip ->
    [two-addresses] There are two e-mail addresses in one cell.
    [brackets] The e-mail address is in angle brackets.
    [two-signs] The e-mail address has more than one @.
    [word] The e-mail address has a word in brackets instead of the @.
    [no-sign] The e-mail address has no @.
    [comma] The e-mail address has a comma where there should be a dot.
    [blank] The e-mail address contains a space.
    [end-dot] The e-mail address ends with a dot.
    [two-dots] The e-mail address has two dots in a row.
    [no-name] The e-mail address has nothing before the @.
    [no-dot] The e-mail address has no dot after the @.
    [letters] The e-mail address has letters before the @ that some mail servers do not accept.
   *[other] This is not a single plain e-mail address.
  }
    .help = Write one address such as name@example.org, or leave it empty.
recipients-minor-without-guardian = This is a child, and no guardian is named.
    .help = A child’s letter goes to a guardian. Name one, or handle this case yourself.
recipients-legal-guardian-address = The legal guardian has no address here: the copy would go to the person’s own address.
    .help = Write the guardian’s address, such as an office, under guardian-street, guardian-postal-code and guardian-city. If they live together, write the same address there.
recipients-guardian-without-name = The guardian has an address here, but no name.
    .help = Add the guardian’s name, or clear all columns of the guardian.
recipients-unclear-guardian = A guardian is named, but this status does not need one.
    .help = Write “minor” in the status column if this is a child. Otherwise clear the guardian’s name.
recipients-possible-duplicate = Row { $other } has the same name and address under another id.
    .help = If it is the same person, delete one row; otherwise this person gets two letters. Or let the program merge such rows: see “recipients.duplicates” in incident.yaml.
recipients-in-two-groups = Row { $other } seems to be the same person, in another group.
    .help = Nothing, if this person is in both groups: each letter tells of the data of its group. Otherwise delete one row.
recipients-in-texts = The letters’ own texts hold the same words as this value. `verify` finds it in another person’s letter only beside these texts, and in a variant with a single letter not at all.
    .help = Look through this person’s letter and others of the same variant yourself.
recipients-like-piece-numbers = { $number ->
        [one] The id of one row is written
       *[other] The ids of { $number } rows are written
    } like the numbers of letters. `verify` cannot tell them apart.
    .help = Put a letter before the digits, if ids are to be found in other people’s letters.
recipients-unread-status = The column “{ $column }” is not read. It may mark people who must be written to differently.
    .help = Say what its values mean in incident.yaml under “recipients.status”, such as “{"{"}X: protected{"}"}”, “{"{"}date: deceased{"}"}” or “{"{"}any: minor{"}"}”. Or say it in the column “status”, and list this column under “recipients.ignore”.
recipients-merge-conflict = { $why ->
    [unread] Row { $other } is the same person and has errors. What it says about the person is not known.
   *[values] Row { $other } is the same person, but has different values.
  }
    .help = { $why ->
        [unread] Correct row { $other }.
       *[values] Make the rows the same, or leave unknown values empty, or delete one of the rows.
      }
recipients-merged = Row { $other } is the same person. The rows are merged.
    .help = There is nothing to do. incident.yaml asks for this under “recipients.duplicates”.
recipients-shared-email = { $why ->
    [guardian] A guardian has the same e-mail address. It is not used for the person.
   *[many] Many people have this e-mail address.
  }
    .help = { $why ->
        [guardian] Leave it empty, or write the person’s own address.
       *[many] It may be a placeholder, or a column may have been shifted. Check the address, and leave it empty if it belongs to nobody.
      }
recipients-protected-without-contact = { $number ->
        [one] One person under a non-disclosure is
       *[other] { $number } people under a non-disclosure are
    } told about a leaked address, and “contacts” in incident.yaml has no number for them.
    .help = Add a contact with “kind: protected”. Whoever answers there can say which address it is.
recipients-home-address = The person is under a non-disclosure, and the address may be their home.
    .help = Enter a contact address, such as a post office box. If all the addresses in the list are contact addresses, write “protected-address: contact” under “recipients” in incident.yaml.
recipients-second-guardian = The row’s values for a second guardian contradict each other.
    .help = Both the first and the second guardian need a name. Only a row for a child can have guardians.
recipients-suppressed = { $column ->
    [none] The person is on your list of people who must not be contacted.
   *[other] The e-mail address is on your list of addresses that must not be used.
  }
    .help = Notify this person in another way, if at all.
recipients-example-person = This person is from the example that “new” made.
    .help = Replace the list with yours.
recipients-suppressed-nobody = Nobody in the recipients file has this value.
    .help = Check for a typing error, or for zeros that a spreadsheet program removed. Until it is corrected, the person meant may still be contacted.
recipients-suppression-list = The list of people who must not be contacted cannot be used as it is.
    .help = It needs a column “id” or “email” with values from the recipients file. It must not contain personal identity codes.
recipients-taken-out = The list of corrections removes this person.
    .help = If that is right, there is nothing to do.
recipients-held = The row has errors, and the person waits.
    .help = Correct the errors of this row. Everybody else is notified.
recipients-fixes = The list of corrections cannot be used as it is.
    .help = Use the list that this program wrote, and fill in only its last column.
recipients-fix-of-nobody = The correction is for a row that does not exist or belongs to another person.
    .help = Rows have been added, deleted or sorted since the list was written. Run `check` again, and use the new list.
recipients-fix-of-no-column = The correction does not name a column of the list.
    .help = Correct the recipients file itself, or write “remove” to remove the person.
recipients-fix-unclear = { $why ->
    [order] This reads as an order. A correction takes the place of the value.
    [answer] This reads as an answer. A correction takes the place of the value.
   *[sign] Only “-” makes the value blank.
  }
    .help = Write the right value, “-” to make it blank, or “remove” to remove the person. If nothing is to be corrected, leave the cell empty.
recipients-fix-twice = An earlier row already corrects the same value.
    .help = Keep only one of them.
recipients-odd-postal-code = { $given ->
    [no] The postal code is missing, and this country has postal codes.
   *[yes] The postal code does not match the country.
  }
    .help = Check the code and the country. The letter is made with the address as it is.
recipients-other-language = The notice is not written in this language.
    .help = There is nothing to do. The person gets the languages for people whose language is not known.
recipients-look-alike = Character { $position } of the value ({ $character }) looks like another letter, but is not that letter.
    .help = Type the word again on one keyboard.
recipients-shifted-columns = { $looks ->
    [postal-code] This looks like a postal code.
    [postal-code-and-city] This looks like a postal code with its city.
    [number] This looks like a number.
    [email] This looks like an e-mail address.
    [country] This looks like a country code.
    [street] This looks like a street with a house number.
    [language] This looks like a language code.
    [channel] This looks like a channel.
    [status] This looks like a status.
   *[several] Values are in the wrong columns: { $columns }.
  }
    .help = Put each value of the row in its own column. There may be a delimiter or a quotation mark too few or too many.
recipients-no-group = The row is in no group.
    .help = Write which group this person belongs to. The groups are under “groups” in incident.yaml.
recipients-two-groups = The row is in two groups.
    .help = Make a row of its own for each group, with its own id. Or keep only the group whose letter tells all that concerns this person.
recipients-other-group = All rows of this list are in the group “{ $group }”, and this row says something else.
    .help = Move the row to the list of its group, or leave “group” of this list out in incident.yaml. If the column is about something else, list it under “ignore” of the list.
recipients-data-outside-group = In incident.yaml, the group of this row has no “{ $name }”.
    .help = Add the data for this group under “data” in incident.yaml, or correct the row. The letter would not name this data.
recipients-unknown-group = This value is none of the groups.
    .help = Correct the value, or add it to “in-list” of a group in incident.yaml.
cli-group-needed = Each group has letters of its own.
    .help = Name a group: `--group GROUP`. The groups are: { $known }.
cli-no-such-group = There is no group “{ $group }”.
    .help = The groups are: { $known }.
recipients-bad-birth-year = This is not a year or date of birth.
    .help = Write a year such as 1990 or a date such as 24.12.1990, or leave it empty.
recipients-impossible-status = The status says that this is a child, but the year of birth is that of an adult.
    .help = Correct the status or the year of birth.
recipients-child-without-status = The year of birth is that of a child, but the status does not say so.
    .help = Write “minor” in the status column and name a guardian, or correct the year of birth.
recipients-care-word = { $care ->
    [protected] A value says that the person is under a non-disclosure, but the status does not.
    [deceased] A value says that the person has died, but the status does not.
    [minor] A value says that the person is a child, but the status does not.
    [guardian] A value speaks of a parent or guardian, but the status does not.
    [titles] A title, the name of the sheet or a comment on the header speaks of people who are protected, dead, children or under guardianship.
   *[guardianship] A value says that the person has a legal guardian, but the status does not.
  }
    .help = If it is so, write it in the status column. Otherwise take the word out of the value.
recipients-care-column = { $care ->
    [protected] A column that is not read says that the person is under a non-disclosure, but the status does not.
    [deceased] A column that is not read says that the person has died, but the status does not.
    [minor] A column that is not read says that the person is a child, but the status does not.
    [guardian] A column that is not read names a parent or guardian, but the status does not.
   *[guardianship] A column that is not read says that the person has a legal guardian, but the status does not.
  }
    .help = Write it in the status column, or say in incident.yaml under “recipients.status” what the values of this column mean. There, “any: ordinary” means nothing special.
recipients-unclear-status = { $why ->
    [value] incident.yaml does not say which status this value means.
    [age] A guardian is named, but it is not certain that the person is a child.
    [merged] A cell about the status is merged with others: it is not certain for whom it holds.
    [struck] A value is struck through. It is not certain whether it holds.
   *[two] The row says two different statuses.
  }
    .help = { $why ->
        [value] Add the value under “recipients.status” in incident.yaml, or correct it.
        [age] Add the date of birth, or write the status.
        [merged] Unmerge the cells and fill in the value in every row that it belongs to.
        [struck] Take the value or the row out of the list. If it holds, take the line through it away.
       *[two] Keep the one that is right, or notify this person yourself.
      }
recipients-no-value = { $part ->
    [name] The value is not a name.
    [street] The value is not a street address.
    [postal-code] The value is not a postal code.
    [city] The value is not a town.
    [email] The value says that there is no e-mail address.
    [guardian] This is not the name of a guardian. It is read as empty.
   *[other] The value says that there is none. It is read as empty.
  }
    .help = { $part ->
        [guardian] Write the guardian’s name.
        [other] Leave the cell empty.
        [name] Write the name, or remove the row.
       *[any] Find the right value, or leave the whole address empty if it is not known.
      }
recipients-odd-prefix = The value begins with what may be a word for its column. The word is left out.
    .help = Write the value without the word. If the word belongs to the name, write “c/o” before it.
recipients-phone-as-street = The street is a phone number.
    .help = Write the street or the post office box, or leave the address empty.
recipients-repeated = { $what ->
    [digits] There is a number in the name.
    [phone] There is a phone number in the address.
    [place] The postal code or the town is in the street, too.
    [name] The name is in the address, too.
   *[street] The street is in another column, too.
  }
    .help = Leave each value in one column only. The letter is made with the address as it is.
recipients-country-in-city = The town ends with a country. It is read as the country { $country }.
    .help = Write the country in its own column, and only the town here.
recipients-other-country = The town is in another country than the one in the column for countries.
    .help = Correct the country or the town.
recipients-other-spread = incident.yaml says that the data went another way than this row says.
    .help = Correct the value, or write what is true for everybody under “known.spread” in incident.yaml (or “spread” of the group): “unknown” leaves all values open.
recipients-foreign-town = This is a big town abroad, and there is no country.
    .help = If the address is abroad, write { $country } as the country.
recipients-no-such-row = The row of the header or the last row that incident.yaml names does not fit the list.
    .help = Under “recipients.header-row” and “recipients.last-row”, write the numbers of rows that the spreadsheet program shows. Leave them out if the list has no titles and no totals, and in JSON lines.
recipients-total-row = The row seems to hold totals. It is not a person.
    .help = { $last ->
        [0] Delete the row.
       *[other] Delete the row. Or, if it is after the last person, write “last-row: { $last }” under “recipients” in incident.yaml.
      }
recipients-header-again = The row repeats the header. It is not a person.
    .help = Delete the row.
recipients-after-last-row = The row is after row { $last }, the last one to read, but seems to be a person.
    .help = Correct “recipients.last-row” in incident.yaml, or leave it out.
recipients-repaired = { $kind ->
    [formula] The value is written as a formula of Excel (="…"). It is read without the formula.
    [apostrophe] The value begins with the apostrophe by which Excel marks texts. It is read without it.
    [quotes] The quotation marks of the value are not written as a text file needs them. It is read as it seems to be meant.
    [row] Quotation marks inside the values of this row are not written twice. The row is read as it seems to be meant.
    [backslash] The value has backslashes before other characters. It is read without them.
    [code-point] The value has letters written as codes (\u00e4). They are read as letters.
    [entity] The value has letters written as codes of web pages (&auml;). They are read as letters.
    [tag] The value has tags of web pages. It is read without them.
   *[percent] The value has characters written as codes of web addresses (%20). They are read as characters.
  }
    .help = Other rows may have the same; they are read alike. Check how some of these people are written in the letters. Better, export the list again.
recipients-remains = { $kind ->
    [formula] The value seems to be a formula of Excel that is not whole.
    [apostrophe] The value begins with an apostrophe. It may be a mark of Excel or a part of the name.
    [quotes] Quotation marks inside the row are not doubled, so it is not certain where its values end.
    [backslash] The value has a code for a line break or a tab.
    [code-point] The value has codes that are not whole letters.
    [entity] The value has a code of web pages that is not whole.
    [tag] The value has tags of web pages that do not fit together, or a line break.
    [program] The value seems to be a formula, a placeholder or a code of a program.
    [plus] The value has a plus sign where a web form may have written a blank.
   *[percent] The value seems to have codes of web addresses.
  }
    .help = { $kind ->
        [apostrophe] Remove the apostrophe. If it belongs to the name, write ’ instead.
        [quotes] Write two quotation marks for one inside a value, or export the list again as “CSV UTF-8”.
       *[other] Write the value as it should appear in the letters, or export the list again.
      }
recipients-not-computed = The cell has a formula, but the file does not have its result.
    .help = Open the workbook in a spreadsheet program and save it there. Or put the values in place of the formulas.
recipients-hidden-rows = The sheet has hidden rows. They are read like all others.
    .help = Show all rows (remove the filter) and check them. Delete the rows of people who must not be contacted.
recipients-merged-cells = Cells are merged. Only the first cell has the value; the others are empty.
    .help = Unmerge the cells, and write the value in every row that it belongs to.
recipients-no-such-sheet = The workbook has no sheet with that name.
    .help = Under “recipients.sheet” in incident.yaml, write the name exactly as it is on the tab of the sheet. Or leave the setting out.
recipients-unclear-format = It is not certain what this cell shows: that depends on the computer.
    .help = Format the column as text, and write the values as they should appear in the letters.
recipients-missing-glyph = The letter’s fonts cannot write the character { $character } of this value. This person gets no letter until somebody decides.
    .help = Write it in Latin letters, as in a passport, or add a font for its script to the folder “fonts” (docs/theme.md).

## What is wrong with incident.yaml.

incident-example-date = The date “{ $key }” is still from the example that “new” made.
    .help = Write when it was in your case. If it is the same date, say so under “answers”.
incident-example-value = “{ $key }” is still from the example that “new” made.
    .help = Write your own value or text. If it is not needed, delete it.

## What is wrong with texts (locales/). The id is the problem’s code with - for /.

locale-syntax = { $fault ->
    [sign] Expected “{ $detail }” here.
    [name] Expected a name here: letters from a to z, digits and “-”.
    [words] The text “{ $detail }” has no words.
    [no-words] Expected words here.
    [no-star] One of these variants needs an asterisk, as in *[other].
    [two-stars] Only one of these variants can have the asterisk.
    [selector] A text cannot select by this. It can select by a value such as $number.
    [attribute] An attribute of a term cannot be printed.
    [quotes] The quotation mark is not closed on its line.
    [order] Named arguments must be last between the round brackets.
    [twice] “{ $detail }” appears twice between the round brackets.
    [escape] “\{ $detail }” is not a valid escape.
    [brace] This “{"}"}” has no “{"{"}” before it.
    [literal] Expected a number or words in quotation marks here.
   *[expression] Expected between the braces: a value such as $name, a term such as -name, the name of a text, or words in quotation marks.
  }
    .help = Write a text as “name = words”. Longer texts continue on indented lines.
text-bad-markup = The tags of { $name } in { $tag } do not match.
    .help = Close each tag in the text that opened it. Write &lt; for < and &amp; for &.
locale-unknown-language = { $tag } is not a language tag.
    .help = Folders in locales/ are named like fi, sv, en.
locale-name-clash = { $name } is the name of both a term and a message.
    .help = Rename one of them.
    .label = the other one
locale-bad-record = This line is not a record of a translation.
    .help = The program writes this file. Each line is an id and two digests, separated by tabs.
locale-bad-rules = { $what ->
    [unknown-key] The rules for “{ $tag }” do not have this key.
    [missing-key] The rules for “{ $tag }” are missing a key here.
   *[wrong-type] The rules for “{ $tag }” cannot have this value here.
  }
    .help = Write it as in the program’s own file rules/en/plain.yaml, or remove the file.
locale-missing-message = { $name } is missing in { $missing }. This is the text in { $tag }.
    .help = Add it to a file in locales/{ $missing }/.
locale-obsolete-message = Nothing uses { $name }: no template, no fact and no other text.
    .help = Remove it, or correct its name to the one that incident.yaml uses.
locale-unknown-reference = { $what ->
    [function] There is no function { $name }.
   *[text] There is no { $name } in { $tag }.
  }
    .help = { $what ->
        [function] The functions are DATE and NUMBER.
       *[text] Compare the name with the one where the text is written.
      }
locale-bad-call = { $what ->
    [style] There is no style “{ $name }” for { $function }.
    [argument] { $function } has no argument “{ $name }”.
    [date] { $name ->
        [none] { $function } needs one date.
       *[other] { $name } is no date, which { $function } needs.
      }
   *[number] { $name ->
        [none] { $function } needs one number.
       *[other] { $name } is no number, which { $function } needs.
      }
  }
    .help = { $what ->
        [style] The styles are { $known }.
       *[other] Correct the call: { $function } would print itself into the letter.
      }
locale-unknown-form = { $term } in { $tag } has no form “{ $form }”.
    .help = It has { $known }. Use one of them, or add the form to the term.
    .label = the term
locale-unused-term-argument = { $term } in { $tag } never uses “{ $name }”.
    .help = Remove it, or add variants for it to the term.
    .label = the term
locale-unknown-variable = There is no value { $name }.
    .help = Compare the name with those at the beginning of letter.ftl and with incident.yaml.
locale-lost-variable = This { $what ->
    [variant] variant
   *[text] text
  } prints { $name } in { $reference }, not in { $tag }.
    .help = If it was left out by mistake, add it where it belongs.
    .label = the text in { $reference }
locale-added-variable = This text prints { $name } in { $tag }, not in { $reference }.
    .help = Readers of all languages must get the same information. Add it there, or remove it here.
    .label = the text in { $reference }
locale-missing-plural = { $name } has no form for { $missing }, which { $tag } needs.
    .help = Add a variant for it.
locale-unreachable-variant = { $why ->
    [twice] This selector has the variant { $key } twice.
    [number] No number is { $key } in this language ({ $name }).
   *[word] { $name } is never { $key }.
  }
    .help = Remove the variant, or correct its key.
locale-unknown-tag = The tag { $tag } is not known.
    .help = Known tags are <strong>, <a name="…"/> and <br/>. Write &lt; for <.
locale-tags-differ = This text has { $tag } in { $has }, not in { $lacks }.
    .help = Keep the tags of the text as they are, around the same words.
    .label = the text in { $reference }
locale-missing-argument = The template does not pass { $name } to { $text } ({ $tag }).
    .help = Use values that are available in every text, or pass this one in the template.
    .label = the template uses the text here
locale-unused-argument = No language uses { $name } in { $text }.
    .help = Remove the value from the template, or use it in the text.
locale-untranslated = { $name } is the same in { $tag } as in { $reference }. It is not translated.
    .help = Translate it. If it is the same word in both languages, write “# same-as-source” above it.
    .label = the text in { $reference }
locale-stale-translation = { $name } changed in { $reference } after it was translated into { $tag }.
    .help = Read both and update this text. If it is still right, record that with “breach-letters locales record”.
    .label = the text in { $reference } as it is now
locale-typography = { $slip ->
    [dots] There are three dots in a row.
    [blanks] There are two spaces in a row.
    [blank-before] There is a space before a punctuation mark.
    [quote] This is not the language’s quotation mark.
    [apostrophe] This is not an apostrophe.
    [dash] This is not the language’s dash.
    [range] This is not the language’s dash for a range.
    [break] A line can break here, inside a number or between a number and its unit or word.
   *[percent] This is not how the language writes percent.
  }
    .help = { $slip ->
        [break] Write a no-break space ({ $right }) instead of the space.
       *[other] Write “{ $right }”.
      }
locale-wrong-term = “{ $wrong }” is not the right word here.
    .help = Write “{ $right }”.
locale-plain-language = { $kind ->
    [vague] “{ $wrong }” leaves the reader in doubt.
   *[legal] “{ $wrong }” is a bureaucratic or legal word.
  }
    .help = { $kind ->
        [vague] Say what you know, and say what you do not know.
       *[legal] { $right ->
            [none] Say it as you would say it to a neighbour.
           *[other] Say it as you would say it to a neighbour, for example “{ $right }”.
          }
      }
locale-long-sentence = This sentence has { $number } words. Sentences of more than { $most } words are hard to read.
    .help = Split it into two sentences.
locale-missing-glyph = None of the letter’s fonts has the character { $code }.
    .help = Use characters that the fonts have, or put a font that has it into fonts/.
recipients-unused-column = The column “{ $column }” changes nobody’s letter.
    .help = incident.yaml says the same about this data for everybody. Write “if-saved” there if the column should decide, or list the column under “recipients.ignore”.

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
problems-times = { $number } × { $problem }
problems-rows = { $more ->
    [0] rows { $rows }
   *[other] rows { $rows } and { $more } more
  }
problems-more = { $total }. `check --exceptions FILE` writes every row into a list for Excel.
problems-first = { $total }; the first { $number } kinds are shown. `check --exceptions FILE` writes every row into a list for Excel.
progress-checking = Checking people:
progress-making = Making
progress-reading = Verifying

## Summaries of check and render. Messages without a full stop are printed after a number.

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
people-in-list-with-copies = { $number ->
    [one] { $number } person is in the list.
   *[other] { $number } people are in the list.
  } With { $copies ->
    [one] { $copies } copy for a guardian
   *[other] { $copies } copies for guardians
  }, there are { $all } recipients:
people-ready = { $number ->
    [one] can be notified
   *[other] can be notified
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
    [one] cannot be decided yet: there is an error on the row, or in the list
   *[other] cannot be decided yet: there are errors on their rows, or in the list
  }
people-not-asked = { $number ->
    [one] was not requested
   *[other] were not requested
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
heading-channels = How people are notified:
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
status-deceased = deceased
status-young = 15 to 17 years old
status-guardian-copy = copies for guardians
status-guardianship = under guardianship
status-abroad = abroad
status-second-guardian = { $number ->
    [one] second guardian of a child, who also gets a letter
   *[other] second guardians of children, who also get letters
  }
heading-variants = Kinds of letter:
audience-young = 15 to 17 years old
audience-young-guardian = guardian of a young person
audience-ward = under guardianship
audience-legal-guardian = to the legal guardian
audience-estate = to the estate
audience-aland = in Åland
audience-adult = adult
audience-guardian = guardian of a child
audience-protected = non-disclosure
audience-abroad = abroad
audience-sweden = Sweden
audience-estonia = Estonia
variant-data = { $category } { $answer ->
    [yes] saved
    [no] not saved
   *[open] perhaps saved
  }
variant-spread = { $spread ->
    [unknown] spread not known
    [known] spread known
    [known-recipient] recipient known
    [returned] data returned
    [deleted] data deleted
   *[published] data published
  }
variant-large-print = large print
heading-notes = Notified in a different way than requested:
heading-reasons = Why people need a decision or failed:
readability = Readability (LIX; lower is easier; compare only within one language): { $languages }.
readability-of = { $language } { $lix } ({ $words } words per sentence)
check-warnings = { $number ->
    [one] There is { $number } warning. See above.
   *[other] There are { $number } warnings. See above.
  }
check-warnings-cut = { $number ->
    [one] There is { $number } warning. It is not shown as long as there are so many errors.
   *[other] There are { $number } warnings. Not all of them are shown as long as there are so many errors.
  }
digest = Check code of the inputs and these numbers, for the person who approves them: { $digest }
check-nobody = Nobody would get a letter or an e-mail. Check the reasons above, then:
check-ready-for-others = { $number ->
    [one] { $number } person needs a decision first and gets nothing until then.
   *[other] { $number } people need a decision first and get nothing until then.
  } Nothing stops the letters and e-mails to the others. None have been made yet. To make them:
check-ready = The inputs are in order. No letters or e-mails have been made yet. To make them:
check-listed = { $number ->
    [one] { $number } problem or open case is listed in { $file }, which opens in Excel.
   *[other] { $number } problems and open cases are listed in { $file }, which opens in Excel.
  }
check-errors-listed = { $where ->
    [list] There are errors in the list of people. Correct them there, or in the last column of { $file } and run the command again with `--fixes { $file }`.
   *[elsewhere] There are errors. Each of them names the file to correct.
  }
check-errors = There are errors. Nothing was written.
render-done = Done.
render-some-failed = The pieces for some people failed. The rest is done.
render-stopped = Stopped before the end.
render-errors = There are errors. Nothing was written.
render-mismatch = The files were made, but they are not what they should be.
render-internal = The run could not be finished. Do not use what is in the output folder.
render-stopped-whole = The files in { $out } are complete, but some are missing.
render-stopped-who = { $file } lists the people who are done.
render-stopped-again = To make everything, run the command again with a new folder.
render-where = Everything is in { $out }, and only you can open it.
render-manifest = { $file } lists the result for each person.
render-exceptions = { $file } lists who needs a decision, and why. It opens in Excel.

## Summary of verify, and its sentence at the end of render.

verified = { $number ->
    [one] Verified: { $number } file was opened again and compared with the list of people ({ $seconds } s).
   *[other] Verified: all { $number } files were opened again and compared with the list of people ({ $seconds } s).
  }
verified-mismatch = Verification found mismatches ({ $seconds } s). Do not print or send these files.
verify-variant = The variant is not the one that follows from the row of the list: the letter says other data, or addresses another reader.
    .help = Do not use the files. Run `render` again into a new folder.
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
verify-heading-values = Each person’s values, searched for in everybody else’s letters and e-mails:
verify-values = searched for
verify-values-common = of these, the incident’s own words contain them too: searched for outside these words
verify-values-short = left out: too short to tell apart from other words

## Sending: what send would do, its progress, its end. Messages without a full stop are printed after a
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
    [one] of them may already have been accepted; its state is unknown
   *[other] of them may already have been accepted; their state is unknown
  }
send-not-open = { $number ->
    [one] other message, which does not need to be sent
   *[other] other messages, which do not need to be sent
  }
send-heading-languages = Messages by language:
send-heading-domains = Messages by domain:
send-other-domains = all other domains
send-no-limit = No speed limit is set. The relay decides how long it takes.
send-least = { $number ->
    [one] With these limits it takes at least a minute.
   *[other] With these limits it takes at least { $number } minutes.
  }
send-least-hours = With these limits it takes at least { $number } hours.
send-reports = Delivery failure reports: { $address }
send-reports-verp = Delivery failure reports: { $address }, with a token for each message
send-reports-no-verp = Messages have no token that matches a report for certain. To add one, write “verp: yes”.
send-held = { $number ->
    [one] message is held for a decision; this command sends it too
   *[other] messages are held for a decision; this command sends them too
  }
send-digest = Check code of the run, for the person who approves it: { $digest }
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
    [one] It is unknown whether the relay accepted { $number } message of the previous run.
   *[other] It is unknown whether the relay accepted { $number } messages of the previous run.
  }
send-samples = { $number ->
    [one] sample was sent
   *[other] samples were sent
  }
send-samples-refused = { $number ->
    [one] sample was refused
   *[other] samples were refused
  }
send-samples-nobody = No recipient in { $out } got a message.
send-progress-speed = { $number } per minute
send-progress-waiting = waiting { $number }
send-progress-refused = refused { $number }
send-progress-unknown = unknown { $number }
send-progress-connections = { $number ->
    [one] { $number } connection
   *[other] { $number } connections
  }
send-progress-left = { $number } min left
send-progress-away = the relay cannot be reached, trying again
send-progress-rests = continues at { $time }
send-done = All messages are sent.
send-some-missing = Everything that could be sent is sent. Some people did not get their message.
send-mismatch = A message is not what was made. Sending stopped.
send-broken = Sending stopped because of a fault of this computer or of the program.
send-paused = Sending stopped before the end. Nothing is lost.
send-why-stopped = You stopped it.
send-why-date = The end date has passed.
send-why-hours = It is outside the sending hours.
send-why-waiting = All remaining messages are waiting for their next attempt.
send-why-limit = The number of messages that you asked for is sent.
send-state-planned = to be sent
send-state-deferred = refused for now, will be tried again
send-state-accepted = accepted by the relay
send-state-unknown = unknown: perhaps accepted
send-state-held = held for a decision
send-state-rejected = refused for good
send-state-bounced = bounced
send-state-letter = replaced by a letter
send-next-again = To continue, run the same command again.
send-next-status = To see the state of each message:
send-next-bounces = Tomorrow, read the delivery failure reports:
send-next-held = Some messages are held for a decision. Ask the relay’s operator first. Then send them again (resend), or send letters instead (letter):
send-next-letters = To make letters for people who got no message:
send-not-the-message = Piece { $piece } is not the message that was made: { $what ->
    [unreadable] its file cannot be read
    [long] its file is too long
    [changed] its file has changed
    [recipient] it is addressed to somebody else
    [headers] its headers are not those that the program wrote
    [line] one of its lines cannot be sent
   *[bytes] it cannot be sent
  }.
    .help = No more messages are sent. Restore the file that “render” made. “verify” checks all of them.
send-not-confirmed = These messages are not the ones that were confirmed. Their check code is { $code }.
    .help = Check the numbers again, and confirm the code that “render” printed for this folder.
send-no-terminal = There is no terminal to ask for confirmation.
    .help = Give --confirm CODE with the check code that “render” printed, or --yes.
send-relay-unreachable = The relay cannot be reached ({ $relay }): { $what }.
    .help = Check the host, the port and the network, or ask the relay’s operator. Then run the same command again.
send-relay-busy = The relay is too busy for this program ({ $relay }): { $what }.
    .help = Use fewer connections or fewer messages per minute, or wait. Then run the same command again.
send-relay-certificate = The relay’s certificate is not valid, so nothing is sent to it ({ $relay }): { $what }.
    .help = Use the host name that is in the certificate, or “ca-file” if your own certificate authority signed it. Then run the same command again.
send-relay-no-tls = No encrypted connection to the relay could be made, so nothing is sent to it ({ $relay }): { $what }.
    .help = Check “tls” and “port” in the settings: 587 with starttls, 465 with implicit. Then run the same command again.
send-relay-password = Login to the relay failed ({ $relay }): { $what }.
    .help = Check the user and the password, and ask the relay’s operator how to log in. Then run the same command again.
send-relay-refuses-us = The relay refuses the sender, not the recipients ({ $relay }): { $what }.
    .help = Nobody was marked as refused because of this. Ask the relay’s operator. Then run the same command again.
send-too-many-refused = The relay refuses too many addresses. Sending stopped before more were marked as refused.
    .help = “status --missing FILE.csv” lists them. If the list is old and the addresses really no longer exist, allow more with --allow-refused and run the same command again. If not, ask the relay’s operator.
send-answers-lost = The relay’s answers to several messages were lost.
    .help = Ask the relay’s operator what happened to the last messages. “status” shows which are unknown.
send-folder = A message could not be written: { $what }.
    .help = Check the folder and its disk. Then run the same command again.
send-cannot-record = The journal could not be written before sending: { $what }.
    .help = Free space on the disk, or repair it. Then run the same command again.
send-no-bounce-address = There is no address for delivery failure reports.
    .help = Reports go to the sender address of the messages. Write “envelope: {"{"}bounces-to: bounces@org.example, verp: yes{"}"}” into dispatch.yaml, so that “bounces” can match them.
send-bad-test-address = The address for the samples cannot be used.
    .help = Give one plain address such as name@org.example.
send-no-such-piece = There is no message with the number { $piece }.
    .help = The numbers are in manifest.csv.

## Tools for translators (locales …). $tag is the code of a language, $share a number with one decimal.

coverage-title = Texts compared with this language: { $language }.
coverage-language = { $language }: { $translated } of { $messages } messages are translated ({ $percent } %).
coverage-not-whole = Not all files could be read. Texts that seem to be missing may be in one of them.
coverage-file = file
coverage-messages = messages
coverage-translated = translated
coverage-missing = missing
coverage-stale = stale
coverage-untranslated = untranslated
coverage-obsolete = obsolete
locale-coverage = { $wanted ->
    [share] { $share } % of the texts in “{ $tag }” are translated. At least { $gaps } % are required.
   *[all] In “{ $tag }”, { $gaps ->
        [one] { $gaps } text needs a translator.
       *[other] { $gaps } texts need a translator.
      }
  }
    .help = To see each of them, use --list.
cli-no-words = There are no texts in “{ $tag }”.
    .help = There are texts in these languages: { $known }.
locale-borrowed-words = { $number ->
    [one] { $number } text is missing in “{ $to }” and appears in “{ $from }” instead: { $first }.
   *[other] { $number } texts are missing in “{ $to }” and appear in “{ $from }” instead: { $first }.
  } “{ $to }” has { $share } % of the texts.
    .help = The command locales coverage INCIDENT --list lists everything that a translator should write.
locale-no-guardian-form = “{ $name }” speaks to the reader, and has no form for the guardian of a child.
    .help = Write a form for guardians, such as “Your child’s door code”: { "{ $audience -> [guardian] … *[other] … }" }.
locale-lost-reader-form = “{ $name }” replaces a text of the program that has words of its own for a reader: “.{ $form }”. Letters to that reader now say this.
    .help = Write “.{ $form } = …” below it: the words for that reader.
locale-no-reader-form = “{ $name }” says “you”, but { $reader ->
    [estate] somebody who takes care of an estate
   *[legal-guardian] the legal guardian of an adult
  } reads it.
    .help = Write a branch for that reader: { "{ $audience -> " }[{ $reader }]{ " … *[other] … }" }.
locale-nothing-borrowed = “{ $to }” has all texts and uses none from “{ $from }”.
    .help = Remove the line.
diff-title = { $number ->
    [0] No text of { $incident } has changed since { $then }.
    [one] { $number } text of { $incident } has changed since { $then }.
   *[other] { $number } texts of { $incident } have changed since { $then }.
  }
diff-written = They are in { $path }, which you can open in a browser or print.
diff-legend = Removed words are struck through. New words are underlined and bold. Values in braces are filled in for each letter.
diff-state = State
diff-before = Before
diff-now = Now
diff-absent = none
diff-same = unchanged
diff-added = new
diff-removed = removed
diff-changed = changed
diff-heard-removed = removed:
diff-heard-added = new:
locale-changed = { $number ->
    [one] { $number } text has changed since { $then }.
   *[other] { $number } texts have changed since { $then }.
  }
    .help = Have them approved, then compare with the approved state.
pseudo-written = { $number ->
    [one] { $number } pseudo-translated file is in { $folder }.
   *[other] { $number } pseudo-translated files are in { $folder }.
  } To make letters with them, write “{ $tag }” under “languages” of a notice.
record-written = { $number ->
    [one] { $number } translation is recorded in { $path }.
   *[other] { $number } translations are recorded in { $path }.
  }
record-unchanged = Nothing to record: { $path } is up to date.
record-stale = { $stale ->
    [one] { $stale } of them is stale: its reference has changed since. Translate it, or name it with --message if it is still right.
   *[other] { $stale } of them are stale: their reference has changed since. Translate them, or use --message to name those that are still right.
  }
cli-no-such-text = The incident has no text “{ $id }” in both “{ $from }” and “{ $to }”.
    .help = Compare the name with the files of both languages.
cli-same-language = “{ $tag }” is the language that others are translated from.
    .help = Name another language, or another reference.

## What the law requires, at the end of check

duties-met = Each kind of letter says what the law requires: what happened, whom to ask, what the consequences can be, what is done about it, and what to do.
duties-heading = The law requires more than these letters say (GDPR Article 34):
# $language is the language's name, $number counts kinds of letter.
duties-line = { $number ->
    [one] { $language }, 1 kind of letter: { $answers }
   *[other] { $language }, { $number } kinds of letter: { $answers }
  }
duty-nature = what happened
duty-contact = whom to ask
duty-consequences = what the consequences can be
duty-measures = what is done about it
duty-advice = what to do
duty-unmet = { $duty } (missing)
duty-weak = { $duty } (nothing concrete)
duty-not-judged = { $duty } (not judged)

## What a finished letter must say (GDPR Article 34): problems of single letters

article-34-no-nature = The letter ({ $language }) does not say what happened.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Say what kind of breach it was. The template prints it with nature, lead and events (GDPR Article 34(2)).
article-34-no-contact = The letter ({ $language }) does not say whom the reader can ask.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = { $missing ->
        [facts] Add a phone number, an e-mail address or a postal address for readers of { $language } to this contact point.
       *[template] Print the contact points in the template: the data protection officer or somebody else, with a phone number, an e-mail address or a postal address.
      } (GDPR Articles 34(2) and 33(3)(b))
article-34-no-consequences = The letter ({ $language }) does not say what the consequences can be.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = If no consequence of the catalogue follows from the facts, say in your own words what they can be. A template of your own must print consequences (GDPR Articles 34(2) and 33(3)(c)).
article-34-no-measures = The letter ({ $language }) does not say what is done about it.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Print measures in the template (GDPR Articles 34(2) and 33(3)(d)).
article-34-no-advice = The letter ({ $language }) does not say what the reader can do.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = If no step of the catalogue follows from the facts, advise the reader in your own words. A template of your own must print steps (GDPR recital 86).
article-34-vague-measures = { $heading ->
        [none] The letter ({ $language }) names no concrete measure.
       *[other] “{ $heading }” promises measures, but the letter ({ $language }) names no concrete one.
      }{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Say what has been closed, changed or repaired. Reports and investigations alone are not measures (GDPR Articles 34(2) and 33(3)(d)).
article-34-unknown-consequences = The letter ({ $language }) says only that the consequences are unknown: “{ $sentence }”{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Say what consequences the leak of this data can have (GDPR Articles 34(2) and 33(3)(c)).
article-34-vague-consequences = The letter ({ $language }) says that this can do harm, but not what harm: “{ $sentence }”{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Say what consequences the leak of this data can have (GDPR Articles 34(2) and 33(3)(c)).
article-34-leak-denied = “{ $sentence }” But incident.yaml says about { $category }: { $certainty ->
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
        [yes] Correct the title, or let it select its words by the data of each reader.
       *[no] Correct the sentence, or let it select its words by the data of each reader.
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
    .help = Let the title select its words by $certainty, as the built-in title does.
article-34-credit-risk-denied = “{ $sentence }” But incident.yaml says about { $category }: { $certainty ->
        [leaked] it has leaked
        [may-have-leaked] it may have leaked
        [if-saved] it may have leaked, if it was saved
       *[not-leaked] it has not leaked
      }. Others can use it to try to take out loans.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Remove the sentence, or list it under negatives with reassurance: yes. Then only readers for whom it is true get it.
article-34-harm-denied = “{ $sentence }” But people are notified because the risk for them is high.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Remove the sentence: the letter contradicts itself (GDPR Article 34(1)).
article-34-no-action-needed = { $steps ->
        [yes] “{ $sentence }” But the letter says what the reader should do.
       *[no] “{ $sentence }” But data has leaked or may have leaked.
      }{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Remove the sentence, and say what the reader can do (GDPR recital 86).
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
    .help = Leave the advice to the catalogue: it adds it for readers who need it. Or say why it is useful for everybody.
article-34-authority-not-valid = The letter of { $date } names { $authority }, which does not exist { $when ->
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
        [none] Remove it from the text, or correct its dates in the catalogue.
       *[other] Name { $successor } in the text, or correct the dates in the catalogue.
      }
article-34-authority-check-old = { $authority } was last checked on { $checked }, { $days } days before the date of the letter.
    .help = Check its name, page and phone number again and write the date under checked-on. The check may be at most { $most } days old.
article-34-page-in-other-language = The page of { $authority } is in { $page }, and the letter ({ $language }) does not say so.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}and 1 more kind of letter
           *[other] {" "}and { $more } more kinds of letter
          })
      }
    .help = Write the language after the address (in-language-{ $page }), or add a page in { $language } to the catalogue.
article-34-no-lexicon = There is no list of words for { $language }, so these letters are judged only by their structure.
    .help = Have a lawyer read them. The list of words would be rules/{ $language }/article-34.yaml.
## The preview: what the server says. $category is the name of a category of data.

preview-open = Open this page in a browser on this computer. Press Ctrl-C to stop.
preview-real-confirm = The page will show real people with all their values. Type the id of the incident ({ $incident }) to continue:
preview-refused-nobody = Enter your name, with at most 100 characters.
preview-refused-counting = The list is still being counted. Confirm when the numbers are shown.
preview-refused-problems = There are errors. Fix them first.
preview-refused-rows = The number of rows is different.
preview-refused-code = The inputs and the check code have changed. Check the numbers again.
preview-not-drawn = The pages cannot be shown here.
preview-tests-ordinary = An ordinary letter
preview-tests-minimum = A row with only a name and an address
preview-tests-two-languages = Two languages in one letter
preview-tests-saved-all = Everything that may have been saved was saved
preview-tests-saved-none = Nothing that may have been saved was saved
preview-tests-saved-one = Only this was saved: { $category }
preview-tests-most-pages = The longest list of data in all languages: the most pages
preview-tests-four-lines = Four address lines with c/o
preview-tests-abroad = An address abroad
preview-tests-region = A region with its own authorities, language unknown
preview-tests-email = Gets an e-mail instead of a letter
preview-tests-sami = Sámi letters in the name
preview-tests-neighbours = Nordic and Baltic letters in the name
preview-tests-diacritics = Letters with several diacritics in the name
preview-tests-hyphen = A name with hyphens
preview-tests-apostrophe = A name with apostrophes
preview-tests-longest = The longest name and street that fit the window
preview-tests-guardian = A child: the letter goes to the guardian
preview-tests-two-guardians = A child with two guardians: the letter to the first
preview-tests-second-guardian = A child with two guardians: the letter to the second, who lives elsewhere
preview-tests-protected = Under a non-disclosure for personal safety
preview-tests-guardianship = An adult under guardianship
preview-tests-large-print = Large print

## The page of `preview`. %1 and %2 are replaced by values; -one is the singular, -other the plural.

# What is on the page.

preview-title = Preview
preview-skip = Skip to the letter
preview-views = Parts of the page
preview-view-letters = Letters and e-mails
preview-view-counts = Counts and confirmation
preview-page-language = Language of this page
preview-choose = Selection and findings
preview-bar = Display options
preview-invented = All people shown are invented
preview-real = Real people are shown, with their names and addresses. Nothing is masked. Do not share this screen, and do not take screenshots or photos of it.

# The line at the top right. %1 is a file, %2 a time; %1 of preview-drawn is in milliseconds.

preview-up-to-date = Up to date
preview-saved = %1 saved %2
preview-drawn = drawn in %1 ms
preview-last-good = Showing the last good version
preview-offline = Connection lost. Is the program still running?
preview-online = Connected again.
preview-reloaded = Up to date: %1
preview-reloaded-changed-one = %1 paragraph changed: %2
preview-reloaded-changed-other = %1 paragraphs changed: %2
preview-broken = No letter can be made from the files as they are now. You see the last good version.
preview-broken-piece = This letter cannot be made from the files as they are now. You see its last good version.
preview-more-errors-one = %1 more error is under Findings.
preview-more-errors-other = %1 more errors are under Findings.

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
preview-person-real = Person from the list
preview-search-people = Search people
preview-more-people-one = %1 more person. Search to find them.
preview-more-people-other = %1 more people. Search to find them.
preview-nobody-found = Nobody was found.
preview-nobody-found-real = Nobody found here. Press Enter to search the whole list by row or id.
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

# Captions. %1 and %2 of preview-letter-page are the page number and the number of pages.

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
preview-finding-nowhere = None of the people shown has this text in a letter.
preview-close = Close
preview-copy = Copy
preview-copied = Copied
preview-marked = Marked. Press Ctrl+C to copy.
preview-copy-place = Copy %1
preview-in-file = Text in the file (%1)
preview-beside-text = Beside it (%1)
preview-reference = Text it is translated from (%1)
preview-comment = For translators
preview-fallback = There is no text in this language here. The text of another language is shown.

# Counts.

preview-counts-title = Who is notified, and how
preview-counts-none = There is no list of people yet.
preview-counts-failed = The list of people cannot be counted. See the findings on the left.
preview-counting = Counting: %1 people so far.
preview-figure-rows-one = person in the list
preview-figure-rows-other = people in the list
preview-figure-rendered-one = can be notified
preview-figure-rendered-other = can be notified
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
preview-by-channel = How people are notified
preview-by-status = People by status
preview-number = Number
preview-sum = Total
preview-channel-letter = by letter
preview-channel-email = by e-mail
preview-channel-both = by letter and e-mail
preview-status-none = no special status
preview-status-minor = child
preview-status-protected = under a non-disclosure
preview-status-deceased = deceased
preview-status-young = 15 to 17 years old
preview-status-guardianship = under guardianship

# Duties of article 34.

preview-duties-title = What the notice must say
preview-duty = Duty
preview-article = GDPR article %1
preview-duty-met = Said
preview-duty-unjudged = Not judged
preview-duty-weak = Weak
preview-duty-missing = Missing

# The table of open cases.

preview-exceptions-title = Open cases
preview-exceptions-filter = Filter the table
preview-exceptions-counting = The list of people is still being read.
preview-exceptions-none = There is no list of people yet.
preview-exceptions-empty = There are no open cases.
preview-exceptions-text = Text
preview-exceptions-row = Row
preview-exceptions-column = Column
preview-exceptions-severity = Severity
preview-exceptions-problem = Problem and what to do
preview-exceptions-found = %1 of %2 shown.
preview-exceptions-left-one = %1 more is only in the list that check --exceptions writes.
preview-exceptions-left-other = %1 more are only in the list that check --exceptions writes.
preview-exceptions-show-one = Show %1 more
preview-exceptions-show-other = Show %1 more
preview-all = All
preview-sorted-up = Sorted by: %1, ascending
preview-sorted-down = Sorted by: %1, descending

# Sample proofs and confirmation.

preview-proofs-title = Sample proofs
preview-proofs-help = A PDF for each language with every difficult case. It shows the window and the folds. All people in it are invented.
preview-proofs-real = A PDF for each language. It shows the window and the folds. It contains real people: keep it as safe as the list itself.
preview-proofs-download = Download proofs:
preview-confirm-title = Confirm
preview-gate-met = Done:
preview-gate-open = Open:
preview-gate-no-errors = No errors are left.
preview-gate-errors-one = %1 error must be fixed first.
preview-gate-errors-other = %1 errors must be fixed first.
preview-gate-counted = Everybody is counted.
preview-gate-counting = The list of people has not been counted yet.
preview-confirm-waits = You can confirm when nothing is open.
preview-confirm-proofs = I have checked the sample proofs in every language.
preview-confirm-rows = How many people are in the list?
preview-confirm-by = Your name
preview-confirm-do = Confirm
preview-confirm-refused = This could not be confirmed.
preview-fault-proofs = Check the sample proofs first, then tick this box.
preview-fault-rows = Enter the number in digits.
preview-fault-rows-differ = This is not the number of people in the list. See the counts.
preview-fault-by = Enter your name.
preview-confirmed = Confirmed by %1 at %2.
preview-check-code = Check code
preview-confirmed-next = This command makes the letters and e-mails. Replace OUT with the name of a new folder.
preview-confirmed-changes = If anything changes, the command stops, and you must confirm again.
preview-copy-code = Copy the check code
preview-copy-command = Copy the command

## What came back: `bounces`, `letters`, `render --undelivered`. .help says what to do.

progress-reading-bounces = reading messages
bounces-nothing-entered = Nothing was recorded.
bounces-read = { $number ->
    [one] { $number } message read.
   *[other] { $number } messages read.
}
bounces-bounced = { $number ->
    [one] e-mail did not arrive
   *[other] e-mails did not arrive
}
bounces-delayed = { $number ->
    [one] report of a delay: the other server keeps trying
   *[other] reports of a delay: the other server keeps trying
}
bounces-delivered = { $number ->
    [one] report that an e-mail was delivered to the mailbox
   *[other] reports that e-mails were delivered to the mailbox
}
bounces-relayed = { $number ->
    [one] report that an e-mail was relayed to another server
   *[other] reports that e-mails were relayed to other servers
}
bounces-expanded = { $number ->
    [one] report that an e-mail was forwarded to several addresses
   *[other] reports that e-mails were forwarded to several addresses
}
bounces-nothing-new = { $number ->
    [one] report about an e-mail that is already recorded as not arrived
   *[other] reports about e-mails that are already recorded as not arrived
}
bounces-known = { $number ->
    [one] message was recorded before
   *[other] messages were recorded before
}
bounces-others = { $number ->
    [one] other message: an automatic reply, a receipt, or mail from a person
   *[other] other messages: automatic replies, receipts, mail from people
}
bounces-to-look-at = { $number ->
    [one] message that a person must check
   *[other] messages that a person must check
}
bounces-heading-look = Check these messages yourself:
bounces-piece = (it came to the address of piece { $piece })
bounces-more = { $number ->
    [one] and { $number } more; --format json names it
   *[other] and { $number } more; --format json names them
}
bounces-stopped = Stopped before the end. What was read is recorded. Run the same command again to continue.
bounces-nobody-waits = Nobody is waiting for a letter.
bounces-next = { $number ->
    [one] { $number } person is waiting for a letter. This command makes it:
   *[other] { $number } people are waiting for a letter. This command makes the letters:
}
bounces-returned = { $number ->
    [one] { $number } returned letter was recorded.
   *[other] { $number } returned letters were recorded.
}
bounces-returned-before = { $number ->
    [one] letter was recorded before
   *[other] letters were recorded before
}
bounces-next-returned = To write again, correct the address in the list of people and use render --undelivered with --only.
returned-moved = moved
returned-unknown-address = no such address
returned-refused = refused
returned-not-collected = not collected
returned-dead = deceased
returned-other = other reason, or not known
look-no-token = a report without a token of this program
look-unknown-token = a report about a message that is not of this run
look-several = a report with tokens of several pieces
look-unclear = a report that contradicts itself
look-words = a report from a mail server in free text
look-forwarded = a report that somebody forwarded
look-complaint = a complaint about a message
look-too-large = larger than 10 MB
look-unreadable = cannot be read
letters-printed = Recorded as printed: { $letters ->
    [one] { $letters } letter
   *[other] { $letters } letters
  } in { $files ->
    [one] { $files } file
   *[other] { $files } files
  }.
letters-handed-over = Recorded as handed over: { $letters ->
    [one] { $letters } letter
   *[other] { $letters } letters
  } in { $files ->
    [one] { $files } file
   *[other] { $files } files
  }.
letters-nothing-entered = Nothing was recorded.
bounces-unreadable-list = This list cannot be read.
    .help = Save it as CSV in UTF-8.
bounces-bad-piece = Expected the number of a piece, or a scanned code.
    .help = The number is at the foot of each page of the letter.
bounces-bad-mark = This code is not from this program, or it was misread.
    .help = Scan it again, or type the number at the foot of the page.
bounces-unknown-reason = This reason is not known.
    .help = Known reasons: { $known }.
bounces-bad-date = This is not a date.
    .help = Write it as 2026-11-22 or 22.11.2026.
bounces-empty-list = This list has no pieces.
    .help = Write one number in each row.
bounces-piece-twice = The same piece is in row { $other }.
    .help = It is counted once.
bounces-unknown-piece = There is no piece { $piece } in this folder.
    .help = The number is at the foot of each page. The letter may be from another run.
bounces-is-email = Piece { $piece } is an e-mail in this folder.
    .help = The letter with this number was made with render --undelivered. Use the output folder of that run.
bounces-unreadable = The mailbox cannot be read ({ $why }).
    .help = Check the path, and that you have permission to read it.
bounces-no-maildir = This is not a Maildir: it has neither a folder new nor a folder cur.
    .help = Name the folder that contains new and cur.
bounces-no-mbox = This is not an mbox file: it does not begin with “From ”.
    .help = If it is one message, put it into the folder new of a Maildir.
bounces-unreachable = The IMAP server cannot be reached ({ $why }).
    .help = Check the host, the port and --tls.
bounces-certificate = The certificate of the IMAP server is not accepted ({ $why }).
    .help = Use the host name that is in the certificate. For your own certificate authority, use --ca-file.
bounces-login = The IMAP server does not accept the user or the password.
    .help = Check --user and the password.
bounces-mailbox = The IMAP server cannot open this mailbox.
    .help = Check --mailbox. The usual name is INBOX.
bounces-broke-off = The connection to the IMAP server failed ({ $why }).
    .help = Run the same command again: it continues where it stopped.
bounces-no-password = There is no password, or it cannot be read.
    .help = Name a file with --password-file, or set { $variable }.
bounces-ca-file = The certificates cannot be read.
    .help = With --ca-file, name a PEM file with the certificates to accept.
bounces-not-encrypted = The password would be sent over the network unencrypted.
    .help = Leave --tls out, or write --tls starttls.
letters-unknown-file = There is no print file { $file }.
    .help = The files are listed in the job ticket and in manifest.csv.
letters-none = There are no letters in this folder.
    .help = Name an output folder that contains letters.
letters-note = This note cannot be stored as it is.
    .help = Say in a few words who got the print files, without naming a person.
letters-all-back = All letters of { $file } have come back.
    .help = Leave this file out.
letters-other-incident = The earlier run was about another incident, or had another reference.
    .help = The id and the reference in incident.yaml must be those of the earlier run.
letters-not-undelivered = { $number } of { $all } ids given with --only need no letter: nothing came back, or a letter is already planned.
    .help = status --missing FILE.csv lists who did not get the notice.
letters-nobody-undelivered = Nobody is waiting for a letter. Nothing was made.
    .help = bounces records the e-mails that did not arrive.
letters-entered-late = { $number ->
    [one] The letter of this folder was made in an earlier run and is recorded only now.
   *[other] The { $number } letters of this folder were made in an earlier run and are recorded only now.
}
    .help = They are not made again. Hand that folder over as well.
letters-unfinished-folder = This folder was not finished, but its letters may already be printed.
    .help = Delete this folder, then run the same command again.
letters-not-entered = The letters of this folder were made but could not be recorded.
    .help = Delete this folder, fix the problem above, then run the same command again.
letters-gone = { $number ->
    [one] The person of piece { $pieces } is no longer in the list.
   *[other] The people of { $number } pieces are no longer in the list: { $pieces }.
}
    .help = They are still waiting for a letter. Add them to the list again, or notify them in another way.
# Settings for sending (dispatch.yaml).

dispatch-unknown-key = There is no setting “{ $key }” here.
    .help = Known settings: { $known }.
dispatch-missing-key = The setting “{ $key }” is missing.
    .help = Add “{ $key }:” with its value.
dispatch-wrong-type = The value of “{ $key }” cannot be read.
    .help = Write the value after the colon, as in the example in docs/sending.md.
dispatch-unknown-value = “{ $key }” cannot have this value.
    .help = Known values: { $known }.
dispatch-unsupported-version = This program reads version 1 of these settings.
    .help = Write “version: 1”. A higher version needs a newer program.
dispatch-out-of-range = The number for “{ $key }” is not between { $least } and { $most }.
    .help = Write a number within these limits.
dispatch-bad-host = The value of “{ $key }” is neither a host name nor an IP address.
    .help = Write only the name, such as “smtp.org.example”. The port has its own line.
dispatch-bad-domain = The value of “{ $key }” is not a domain name.
    .help = Write a name such as “org.example”, or for a selector such as “s2026”.
dispatch-bad-address = The value of “{ $key }” cannot be used as an e-mail address.
    .help = Write only the address, such as “bounces@org.example”. With verp, the part before the @ can have at most 43 characters.
dispatch-bad-duration = The value of “{ $key }” is not a duration.
    .help = Write a number with its unit, such as “30s”, “5m” or “4h”.
dispatch-bad-time = The value of “{ $key }” is not a time.
    .help = Write a time of day such as "08:00", or a date and time with a time zone such as “2026-11-25T18:00+02:00”.
dispatch-bad-time-zone = This computer does not know this time zone.
    .help = Write a name such as “Europe/Helsinki”. If it is right, install the computer’s time zones (package tzdata).
dispatch-contradiction = The settings under “{ $key }” contradict each other.
    .help = Times must be different and in ascending order. Name each domain and each selector only once.
dispatch-no-relay = No relay is set.
    .help = Write “relay:” with “host:” into dispatch.yaml, or use --relay HOST.
dispatch-no-password = There is a user but no password.
    .help = Write “password-file:” into the settings, set BREACH_LETTERS_SMTP_PASSWORD, or let the service manager pass the credential smtp-password.
dispatch-not-encrypted = { $what ->
    [password] A password would be sent over a connection that is not encrypted.
   *[message] Messages would be sent over a connection that is not encrypted.
  }
    .help = Write “tls: starttls” or “tls: implicit”.
dispatch-insecure = Everybody on the way to the relay can read the messages.
    .help = Encrypt the connection as soon as the relay supports it.
dispatch-unreadable-file = The file “{ $file }” for “{ $key }” cannot be read.
    .help = Paths are relative to the folder of the settings file. Check the name and the permissions of the file.
dispatch-exposed-file = Other users of this computer can read or change the file “{ $file }” for “{ $key }”.
    .help = Run chmod 600 with the name of the file.
dispatch-bad-password = The file “{ $file }” is not one line of text with a password.
    .help = Write only the password into the file, on one line.
dispatch-bad-certificates = { $file ->
    [none] This computer has no list of certificate authorities.
   *[other] The file “{ $file }” has no certificate that can be read.
  }
    .help = Set “{ $key }” to a file of certificates in PEM format, or install the package ca-certificates.
dispatch-bad-key = The file “{ $file }” has no key that can sign.
    .help = It must be a private key in PEM format without a password: RSA with 2048 to 4096 bits, or Ed25519.
dispatch-short-timeout = { $key ->
    [after-dot] “after-dot” is so short that messages may be sent twice.
   *[other] The time for “{ $key }” is very short.
  }
    .help = Set it to { $least } or more, or remove the line.
dispatch-secret-in-file = A secret must not be in the settings (“{ $key }”).
    .help = Write only the secret into a file that only you can read, and name that file under “password-file”. Remove this line. Change the secret if others have seen it.
## `status`: where every piece is.

standing-heading = { $out }: { $rows ->
    [one] { $rows } row in the manifest.
   *[other] { $rows } rows in the manifest.
  }
standing-heading-emails = E-mails:
standing-heading-letters = Letters:
standing-heading-undecided = No letter or e-mail:
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
standing-state-returned = returned
standing-state-letter-planned = a letter is planned instead
standing-state-excluded = nothing made: a person must decide
standing-state-failed = nothing made: it failed
standing-line = { $accepted } of { $all } accepted, { $waiting } waiting, { $refused } refused, { $unknown } unknown
standing-rate = { $rate } per minute, about { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h { $minutes } min
  } left
standing-held = `{ $command }` is using this folder now.
standing-paused = Sending stopped at { $time }: { $why }.
standing-paused-stopped = somebody stopped it
standing-paused-relay = the relay cannot be reached, or refuses the sender
standing-paused-refusals = too many addresses were refused
standing-paused-end-date = the end date has passed
standing-paused-hours = the sending hours are over
standing-paused-waiting = only waiting messages are left
standing-paused-limit = the requested number of messages is sent
standing-paused-mismatch = a message is not as it was made
standing-paused-journal = the journal could not be written before sending
standing-paused-internal = a fault in the program
standing-waiting = { $number ->
    [one] { $number } message is waiting; the next attempt is due at { $time }.
   *[other] { $number } messages are waiting; the next attempt is due at { $time }.
  }
standing-unknown = Unknown, pieces: { $pieces }
standing-kept = Held, pieces: { $pieces }
standing-head = Journal: { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
  }, the last with the checksum { $head }
standing-no-journal = Nothing has been sent or recorded yet: there is no journal.
standing-sum-zero = Rows minus all states: 0. Nobody is missing.
standing-sum-wrong = Rows minus all states: { $sum }. This must be 0: do not send from this folder, and report the problem.
standing-listed = { $number ->
    [one] { $number } piece that has not arrived is listed in { $file }.
   *[other] { $number } pieces that have not arrived are listed in { $file }.
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
standing-why-given-up = temporarily refused for too long
standing-why-needs-letter = a letter is needed
standing-why-unknown = it is unknown whether the relay accepted it
standing-why-policy = the relay refused this message twice, but not others
standing-why-returned-refused = letter refused
standing-why-mismatch = the message is not as it was made
standing-why-moved = moved away
standing-why-unknown-address = unknown at this address
standing-why-not-collected = not collected
standing-why-dead = has died
standing-why-other = other

## Problems with finished output and its journal.

journal-locked = another process is using this output folder
    .help = Wait until it ends; `status` shows its progress. This command sent nothing.
journal-damaged = the journal is damaged: { $what }
    .help = Do not send from this folder. Restore `journal.sqlite` and `audit.jsonl` from a backup, both from the same moment.
journal-other-run = `manifest.csv` is not the one that the journal belongs to
    .help = Restore the `manifest.csv` of the run. A new run needs a new output folder.
journal-newer-format = the journal has format { $found }; this version of the program reads format { $known }
    .help = Use the version of the program that wrote it, or a later one.
journal-write-failed = the journal cannot be written or read: { $what }
    .help = { $full ->
        [yes] The disk is full: free some space, then run the same command again.
       *[no] Check the disk, then run the same command again: it continues where it stopped.
      }
journal-network-folder = the output folder is on a network drive ({ $kind })
    .help = Copy it to a disk of this computer, and send from there.
send-no-output = there is no such folder
    .help = Name the output folder of `render`.
send-not-finished = { $what ->
        [stopped] the run was stopped before its end
        [unreadable] `manifest.csv` cannot be read
       *[no-manifest] there is no `manifest.csv` in this folder
      }
    .help = { $what ->
        [stopped] Run `render` again into a new folder.
        [unreadable] Check the disk and the permissions of the folder.
       *[no-manifest] Name an output folder of `render`.
      }
send-no-record = `run.json` cannot be read
    .help = Without it the program does not know what the messages were made from. Restore it, or run `render` again into a new folder.
send-record-changed = `run.json` was changed after the run
    .help = Restore the original, or run `render` again into a new folder.
send-sample = this folder has samples to look at, not the messages for the recipients
    .help = Run `render` without --sample and --files proof into a new folder.
send-inputs-changed = changed since the messages were made: { $files }
    .help = Restore the files. If the change was intended, run `render` again into a new folder.
send-other-program = the messages were made by version { $version } of the program
    .help = They are sent as they are.
send-no-incident = the incident folder cannot be read
    .help = Name it with `--incident DIR`. `check` says what is wrong in it.
send-bad-manifest = `manifest.csv` was changed after the run
    .help = Restore the original.
send-unknown-person = this person is not in the list of people
    .help = This is not the list that the message was made from.
send-no-address = this person has no e-mail address in the list
    .help = This is not the list that the message was made from.
send-unreadable-list = the list of people, or another list, can no longer be read
    .help = `check` says what is wrong with it.
send-dkim-other-domain = The signature is for { $domain }, but the messages come from { $from }. DMARC ignores it.
    .help = Sign for the sender’s domain: change “domain” under “dkim” in dispatch.yaml.
send-bounces-other-domain = Reports go to { $domain }, but the messages come from { $from }. More messages may end up as spam.
    .help = Use an address in the sender’s domain for “bounces-to”, or sign the messages for the sender’s domain.
send-signature-expires = The signatures would expire before all messages have arrived: { $at }.
    .help = Set a longer “expire-after” in dispatch.yaml, or remove it. Messages are signed when they are sent, so no new run is needed.
send-bad-secret = The password in { $where } cannot be used.
    .help = It must be one line of text that is not empty. Correct it, or remove it.

## catalogue list and catalogue explain

catalogue-categories = Data categories (for data in incident.yaml):
catalogue-consequences = Consequences:
catalogue-advice = Advice:
catalogue-authorities = Helpers:
explain-situation = What is true for this reader:
explain-steps = Steps in the letter:
explain-consequences = Consequences in the letter:
explain-because = because of: { $data }
explain-absent = Not in the letter:
explain-changes = Changed by incident.yaml:
absent-left-out = incident.yaml leaves it out
absent-missing = only if { $topic } is one of: { $words }
absent-excluded = not if { $topic } is { $words }
absent-not-disclosed = only if the data was disclosed
absent-audience = not for this reader
absent-date = not on the date of the notice
absent-authority = no helper serves this reader on that date
absent-covered = { $by } says it, too
absent-merged = part of { $by }
absent-too-many = others are graver: a letter names six

## The job ticket for the print house (job-ticket.html). People of the print house read it.

ticket-heading = { $job ->
    [sample] Job ticket: sample
    [reprint] Job ticket: reprint
   *[production] Job ticket
  }
ticket-warning-sample = Sample. For inspection only, not to be sent.
ticket-warning-reprint = Reprint. Destroy the letters that it replaces. Reason: { $reason }
ticket-incident = Incident
ticket-date = Date of the letters
ticket-letters = Letters in print files
ticket-envelope = Envelope
ticket-envelope-kind = { $name }, { $width } × { $height } mm, with window; { $folds ->
    [0] not folded
    [1] folded once at { $at } from the top
   *[other] folded { $folds } times, at { $at } from the top
  }{ $sheets ->
    [0] {""}
   *[other] {","} at most { $sheets } sheets
  }
ticket-paper = Paper
ticket-paper-kind = A4, white
ticket-printing = Printing
ticket-printing-how = both sides, turned on the long edge; actual size, no scaling; black
ticket-single-files = Letters in separate files
ticket-emails = E-mails (not for print)
ticket-proofs = Proofs, in letters/proof: never to be sent
ticket-no-files = There are no print files in this job.
ticket-folder = Files in the folder { $folder }
ticket-file = File
ticket-language = Language
ticket-letters-of-file = Letters
ticket-sheets-of-letter = Sheets a letter
ticket-pages = Pages
ticket-sheets = Sheets
ticket-blank-sides = Blank sides
ticket-files = { $number ->
    [one] { $number } file
   *[other] { $number } files
  }
ticket-kept-apart = The files in { $folder } are a separate job: hand over, print, insert and post them separately from the others, and let as few people as possible handle them.
ticket-rules = How the files are made
ticket-rule-front = Every letter begins on the front of a sheet. A letter with an odd number of pages is followed by a blank back. No sheet has two letters.
ticket-rule-order = All letters of a file have the same number of sheets and the same language. They are sorted by country, postal code and piece number.
ticket-rule-piece = The piece number is on every page. If a letter is damaged, note its number and ask for a reprint: do not print it again from the file.
ticket-rule-count = Count the letters of each file after inserting, and compare with this table.
ticket-received = Files received, checksums compared
ticket-printed = Printed and inserted, letters counted
ticket-destroyed = Waste destroyed
ticket-deleted = Files deleted
