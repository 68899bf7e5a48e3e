//! Where guardians are reached: at addresses of their own, and never through the mailbox of the child.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use crate::support;

use std::fs;
use std::num::NonZeroUsize;
use std::path::Path;

use breach_letters::pipeline::{VerifyRequest, verify};
use support::{Output, changed, message, pdf_text, problems, small_incident_with_email};

const HEADER: &str = "id;name;street;postal-code;city;email;language;channel;status;Huoltaja;\
                      Huoltajan lähiosoite;Huoltajan postinumero;Huoltajan postitoimipaikka;Huoltajan maa;\
                      Huoltajan sähköposti;guardian-2-name;guardian-2-email\n";

/// The small incident with settings of the list and of the notice, and rows under [`HEADER`].
fn incident(list: &str, notice: &str, rows: &str) -> tempfile::TempDir {
    let yaml = small_incident_with_email()
        .replace("  file: recipients.csv\n", &format!("  file: recipients.csv\n{list}"))
        .replace("  default-channel: letter\n", &format!("  default-channel: letter\n{notice}"));
    let people = format!("{HEADER}{rows}");
    changed("errors/base", &[("incident.yaml", yaml.as_str()), ("recipients.csv", people.as_str())])
}

fn pieces(output: &Output) -> Vec<(&str, &str, &str)> {
    (output.rows.iter())
        .map(|row| (row.recipient.as_str(), row.channel.as_str(), row.outcome.as_str()))
        .collect()
}

fn verified(output: &Output, incident: &Path) {
    let request = VerifyRequest {
        out: output.folder.clone(),
        incident: Some(incident.to_owned()),
        jobs: NonZeroUsize::MIN,
    };
    let report = verify(&request, &mut |_| ());
    let told = breach_letters::diag::render(
        &report.problems,
        &report.sources,
        breach_letters::diag::Format::Short,
    );
    assert!(!report.problems.has_errors(), "{told}");
}

/// To whom the e-mails of an output went.
fn mailboxes(output: &Output) -> Vec<String> {
    let emails = output.rows.iter().filter(|row| row.channel == "email" && !row.file.is_empty());
    emails
        .map(|row| message(&fs::read(output.folder.join(&row.file)).unwrap()).to[0].1.clone())
        .collect()
}

const CHILD: &str = "c-1;Onni Keksitty;Keksitie 1;00100;Helsinki;onni@lapsi.example;fi;CHANNEL;minor;Maija Keksitty";

#[test]
fn a_childs_letter_never_goes_to_the_childs_own_mailbox() {
    let (letter, email) = (("c-1", "letter", "rendered"), ("c-1", "email", "rendered"));
    let guardians = ";;;;;maija@mail.example;;\n";
    let nobodys = ";;;;;;;\n";
    for (channel, own, setting, expected, mailbox) in [
        ("letter", guardians, "", vec![letter], None),
        ("email", guardians, "", vec![email], Some("maija@mail.example")),
        ("both", guardians, "", vec![letter, email], Some("maija@mail.example")),
        ("", guardians, "", vec![letter], None),
        ("letter", nobodys, "", vec![letter], None),
        ("email", nobodys, "", vec![letter], None),
        ("both", nobodys, "", vec![letter], None),
        ("email", nobodys, "child", vec![letter], None),
        ("email", nobodys, "guardian", vec![email], Some("onni@lapsi.example")),
        ("both", nobodys, "guardian", vec![letter, email], Some("onni@lapsi.example")),
        ("email", guardians, "guardian", vec![email], Some("maija@mail.example")),
    ] {
        let list = match setting {
            "" => String::new(),
            whose => format!("  email-of-minor: {whose}\n"),
        };
        let row = CHILD.replace("CHANNEL", channel) + own;
        for notice in ["", "  without-email: other-channel\n"] {
            let folder = incident(&list, notice, &row);
            let output = Output::of(|_| {}, folder.path());
            let case = format!("{channel} {own} {setting} {notice}");
            assert_eq!(pieces(&output), expected, "{case}");
            let found = mailboxes(&output);
            assert_eq!(found, mailbox.map(str::to_owned).into_iter().collect::<Vec<_>>(), "{case}");
            let instead = output.rows[0].reason == "no usable e-mail address: a letter instead";
            let asked = matches!(channel, "email" | "both");
            assert_eq!(instead, asked && mailbox.is_none(), "{case}: {}", output.rows[0].reason);
            verified(&output, folder.path());
        }
    }
}

#[test]
fn a_guardian_who_lives_elsewhere_is_written_to_there() {
    let own = ";Kaukotie 9;33100;Tampere;;maija@mail.example;Toivo Toinen;\n";
    let folder = incident("", "", &(CHILD.replace("CHANNEL", "letter") + own));
    let output = Output::of(|_| {}, folder.path());
    let told = [("c-1", "letter", "rendered"), ("c-1 (2)", "letter", "rendered")];
    assert_eq!(pieces(&output), told);
    verified(&output, folder.path());
    let letter = |at: usize| pdf_text(&output.folder.join(output.rows[at].own_file()));
    let (Some(first), Some(second)) = (letter(0), letter(1)) else { return };
    assert!(first.contains("Maija Keksitty\nKaukotie 9\n33100 TAMPERE"), "{first}");
    assert!(!first.contains("Keksitie"), "{first}");
    // The second guardian without an address lives with the child, not with the first.
    assert!(second.contains("Toivo Toinen\nKeksitie 1\n00100 HELSINKI"), "{second}");
    // Abroad.
    let own = ";Exempelvägen 3;111 22;Stockholm;Ruotsi;;;\n";
    let folder = incident("", "", &(CHILD.replace("CHANNEL", "letter") + own));
    let output = Output::of(|_| {}, folder.path());
    let letter = pdf_text(&output.folder.join(output.rows[0].own_file())).unwrap();
    assert!(letter.contains("Exempelvägen 3\n111 22 STOCKHOLM"), "{letter}");
}

#[test]
fn a_wrong_address_of_the_guardian_is_told_in_its_own_column() {
    for (own, column, medium) in [
        (";Kaukotie 9;;Tampere;;;;\n", "Huoltajan postinumero", "letter"),
        (";Kaukotie 9;A3310;Tampere;;;;\n", "Huoltajan postinumero", "letter"),
        (";;;;;maija(at)mail.example;;\n", "Huoltajan sähköposti", "email"),
    ] {
        let folder = incident("", "", &(CHILD.replace("CHANNEL", medium) + own));
        let output = Output::any(|_| {}, folder.path());
        assert_eq!(pieces(&output), [("c-1", medium, "excluded")], "{own}");
        let list = fs::read_to_string(output.folder.join("exceptions.csv")).unwrap();
        assert!(list.contains(&format!("2;c-1;{medium};{column};")), "{list}");
        let said = problems(&output.report);
        assert!(said.contains(&format!("row 2, column `{column}`")), "{said}");
    }
    // The child's own address does not matter where the guardian has one.
    let row = CHILD.replace("CHANNEL", "both").replace("onni@lapsi.example", "onni@");
    let folder = incident("", "", &(row + ";Kaukotie 9;33100;Tampere;;maija@mail.example;;\n"));
    let output = Output::of(|_| {}, folder.path());
    assert_eq!(pieces(&output).len(), 2);
    assert!(output.rows.iter().all(|row| row.outcome == "rendered"));
    verified(&output, folder.path());
}

#[test]
fn a_protected_child_waits_whatever_is_known_of_the_guardian() {
    let row = CHILD.replace("CHANNEL", "both").replace(";minor;", ";turvakielto;");
    for list in ["", "  protected-address: contact\n", "  email-of-minor: guardian\n"] {
        let folder = incident(
            list,
            "",
            &(row.clone() + ";Kaukotie 9;33100;Tampere;;maija@mail.example;;\n"),
        );
        let output = Output::any(|_| {}, folder.path());
        assert_eq!(pieces(&output), [("c-1", "", "excluded")], "{list}");
    }
}

#[test]
fn who_asked_for_no_e_mail_gets_none_under_the_guardians_address() {
    let own = ";;;;;maija@mail.example;;\n";
    for (stop, expected) in [
        ("maija@mail.example", ("c-1", "email", "excluded")),
        // The child's own mailbox, to which nobody writes.
        ("onni@lapsi.example", ("c-1", "email", "rendered")),
    ] {
        let row = CHILD.replace("CHANNEL", "email") + own;
        let folder = incident("  suppress: stop.csv\n", "", &row);
        fs::write(folder.path().join("stop.csv"), format!("email\n{stop}\n")).unwrap();
        let output = Output::any(|_| {}, folder.path());
        assert_eq!(pieces(&output), [expected], "{stop}");
        let said = problems(&output.report);
        assert!(!said.contains("recipients/suppressed-nobody"), "{said}");
        let place = "row 2, column `Huoltajan sähköposti`";
        assert_eq!(said.contains(place), expected.2 == "excluded", "{said}");
    }
}

#[test]
fn other_guardians_have_addresses_of_their_own_too() {
    let own = ";Virastokatu 1;00130;Helsinki;;edun@virasto.example;;\n";
    // A legal guardian gets the copy, the adult the letter.
    let ward = "w-1;Kerttu Valvottu;Keksitie 2;00100;Helsinki;kerttu@mail.example;fi;both;\
                guardianship;Edun Valvoja"
        .to_owned();
    let folder = incident("", "  legal-guardians: yes\n", &(ward + own));
    let output = Output::of(|_| {}, folder.path());
    let done = "rendered";
    let (one, copy) = ("w-1", "w-1 (3)");
    let told = [
        (one, "letter", done),
        (one, "email", done),
        (copy, "letter", done),
        (copy, "email", done),
    ];
    assert_eq!(pieces(&output), told);
    assert_eq!(mailboxes(&output), ["kerttu@mail.example", "edun@virasto.example"]);
    verified(&output, folder.path());
    if let Some(letter) = pdf_text(&output.folder.join(output.rows[2].own_file())) {
        assert!(letter.contains("Edun Valvoja\nVirastokatu 1\n00130 HELSINKI"), "{letter}");
    }
    // Who takes care of an estate.
    let dead = "d-1;Vieno Vainaja;Keksitie 3;00100;Helsinki;;fi;both;deceased;Pesän Hoitaja";
    let folder = incident("", "  estates: yes\n", &(dead.to_owned() + own));
    let output = Output::of(|_| {}, folder.path());
    assert_eq!(pieces(&output), [("d-1", "letter", done), ("d-1", "email", done)]);
    assert_eq!(mailboxes(&output), ["edun@virasto.example"]);
    verified(&output, folder.path());
    // A young person's letter is their own; the guardian's goes by post without an address.
    let young = "y-1;Nea Nuori;Keksitie 4;00100;Helsinki;nea@mail.example;fi;both;young;Ulla Nuori";
    let (one, copy) = ("y-1", "y-1 (3)");
    let folder = incident("", "  young-people: both\n", &(young.to_owned() + ";;;;;;;\n"));
    let output = Output::of(|_| {}, folder.path());
    let told = [(one, "letter", done), (one, "email", done), (copy, "letter", done)];
    assert_eq!(pieces(&output), told);
    verified(&output, folder.path());
    let folder = incident("", "  young-people: guardian\n", &(young.to_owned() + ";;;;;;;\n"));
    let output = Output::of(|_| {}, folder.path());
    assert_eq!(pieces(&output), [(one, "letter", done)]);
    verified(&output, folder.path());
}

/// A row is one person, however many guardians get a copy; and the print house reads its ticket in the
/// language of whoever made it.
#[test]
fn people_and_copies_are_counted_apart_in_each_language() {
    let school = support::fixture("school");
    let school = school.to_str().unwrap();
    let rows = std::fs::read_to_string(support::fixture("school/recipients.csv")).unwrap();
    let rows = rows.lines().count() as u64 - 1;
    let place = tempfile::tempdir().unwrap();
    let words = [
        ("en", format!("{rows} people are in the list. With 6 copies for guardians"), "Job ticket"),
        ("fi", format!("Luettelossa on {rows} henkilöä. Lisäksi 6 kappaletta"), "Työmääräin"),
        ("sv", format!("Listan har {rows} personer. Dessutom går 6 exemplar"), "Arbetsorder"),
    ];
    for (language, said, ticket) in words {
        let out = place.path().join(language);
        let out = out.to_str().unwrap();
        let render = ["render", school, "--out", out, "--ui-language", language];
        let (_, stdout, stderr) = support::program(&render);
        assert!(stdout.contains(&said), "{stdout}\n{stderr}");
        let html = std::fs::read_to_string(format!("{out}/job-ticket.html")).unwrap();
        let head = format!("<html lang=\"{language}\">");
        assert!(html.contains(&head) && html.contains(&format!("<h1>{ticket}</h1>")), "{html}");
        assert!(!html.contains("ticket-"), "a message is missing:\n{html}");
    }
    let (_, json, _) = support::program(&["check", school, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let number = |name: &str| json["summary"][name].as_u64().unwrap();
    assert_eq!((number("people"), number("copies")), (rows, 6));
    assert_eq!(number("rendered") + number("excluded"), rows + 6);
}
