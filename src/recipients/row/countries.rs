//! Country codes, and the country names that are printed in addresses.

/// The English name of a country by its ISO 3166-1 alpha-2 code in capitals.
///
/// English and French are the languages that every member of the Universal Postal Union accepts. The
/// names are the short ones in everyday use. Kosovo has the code `XK`, which is not in the standard
/// but which postal services and the Finnish Suomi.fi messages accept.
pub(in crate::recipients) fn name(code: &str) -> Option<&'static str> {
    COUNTRIES.binary_search_by_key(&code, |(code, _)| code).ok().map(|at| COUNTRIES[at].1)
}

/// The code of a country from its code of two or three letters or its name in English; for the
/// countries with most ties to Finland also from its name in Finnish and Swedish.
pub(in crate::recipients) fn code(text: &str) -> Option<&'static str> {
    let capitals = text.to_uppercase();
    if let Ok(at) = COUNTRIES.binary_search_by_key(&capitals.as_str(), |(code, _)| code) {
        return Some(COUNTRIES[at].0);
    }
    let small = text.to_lowercase();
    let own = NAMES.iter().find(|(_, names)| names.contains(&small.as_str()));
    own.map(|(code, _)| *code).or_else(|| {
        let english = COUNTRIES.iter().find(|(_, name)| name.to_lowercase() == small);
        english.map(|(code, _)| *code)
    })
}

/// Further names in small letters: ISO 3166-1 alpha-3, Finnish, Swedish.
#[rustfmt::skip]
const NAMES: &[(&str, &[&str])] = &[
    ("FI", &["fin", "suomi"]), ("AX", &["ala", "ahvenanmaa"]), ("SE", &["swe", "ruotsi", "sverige"]),
    ("NO", &["nor", "norja", "norge"]), ("DK", &["dnk", "tanska", "danmark"]), ("IS", &["isl", "islanti", "island"]),
    ("EE", &["est", "viro", "estland", "eesti"]), ("LV", &["lva", "latvia", "lettland"]),
    ("LT", &["ltu", "liettua", "litauen"]), ("RU", &["rus", "venäjä", "ryssland"]),
    ("DE", &["deu", "saksa", "tyskland", "deutschland"]), ("FR", &["fra", "ranska", "frankrike"]),
    ("GB", &["gbr", "iso-britannia", "britannia", "storbritannien", "uk", "great britain"]),
    ("IE", &["irl", "irlanti", "irland"]), ("US", &["usa", "yhdysvallat", "förenta staterna", "united states"]),
    ("CA", &["can", "kanada"]), ("AU", &["aus", "australia", "australien"]),
    ("ES", &["esp", "espanja", "spanien", "españa"]), ("PT", &["prt", "portugali", "portugal"]),
    ("IT", &["ita", "italia", "italien"]), ("NL", &["nld", "alankomaat", "hollanti", "nederländerna"]),
    ("BE", &["bel", "belgia", "belgien"]), ("AT", &["aut", "itävalta", "österrike"]),
    ("CH", &["che", "sveitsi", "schweiz"]), ("PL", &["pol", "puola", "polen"]), ("HU", &["hun", "unkari", "ungern"]),
    ("TH", &["tha", "thaimaa"]), ("TR", &["tur", "turkki", "turkiet", "turkey"]), ("CN", &["chn", "kiina", "kina"]),
    ("IN", &["ind", "intia", "indien"]), ("UA", &["ukr", "ukraina"]), ("GR", &["grc", "kreikka", "grekland"]),
];

/// Sorted by code.
#[rustfmt::skip]
const COUNTRIES: &[(&str, &str)] = &[
    ("AD", "Andorra"), ("AE", "United Arab Emirates"), ("AF", "Afghanistan"),
    ("AG", "Antigua and Barbuda"), ("AI", "Anguilla"), ("AL", "Albania"), ("AM", "Armenia"),
    ("AO", "Angola"), ("AQ", "Antarctica"), ("AR", "Argentina"), ("AS", "American Samoa"),
    ("AT", "Austria"), ("AU", "Australia"), ("AW", "Aruba"), ("AX", "Åland"), ("AZ", "Azerbaijan"),
    ("BA", "Bosnia and Herzegovina"), ("BB", "Barbados"), ("BD", "Bangladesh"), ("BE", "Belgium"),
    ("BF", "Burkina Faso"), ("BG", "Bulgaria"), ("BH", "Bahrain"), ("BI", "Burundi"),
    ("BJ", "Benin"), ("BL", "Saint Barthélemy"), ("BM", "Bermuda"), ("BN", "Brunei"),
    ("BO", "Bolivia"), ("BQ", "Caribbean Netherlands"), ("BR", "Brazil"), ("BS", "Bahamas"),
    ("BT", "Bhutan"), ("BV", "Bouvet Island"), ("BW", "Botswana"), ("BY", "Belarus"),
    ("BZ", "Belize"), ("CA", "Canada"), ("CC", "Cocos (Keeling) Islands"),
    ("CD", "Democratic Republic of the Congo"), ("CF", "Central African Republic"), ("CG", "Congo"),
    ("CH", "Switzerland"), ("CI", "Côte d’Ivoire"), ("CK", "Cook Islands"), ("CL", "Chile"),
    ("CM", "Cameroon"), ("CN", "China"), ("CO", "Colombia"), ("CR", "Costa Rica"), ("CU", "Cuba"),
    ("CV", "Cabo Verde"), ("CW", "Curaçao"), ("CX", "Christmas Island"), ("CY", "Cyprus"),
    ("CZ", "Czechia"), ("DE", "Germany"), ("DJ", "Djibouti"), ("DK", "Denmark"), ("DM", "Dominica"),
    ("DO", "Dominican Republic"), ("DZ", "Algeria"), ("EC", "Ecuador"), ("EE", "Estonia"),
    ("EG", "Egypt"), ("EH", "Western Sahara"), ("ER", "Eritrea"), ("ES", "Spain"),
    ("ET", "Ethiopia"), ("FI", "Finland"), ("FJ", "Fiji"), ("FK", "Falkland Islands"),
    ("FM", "Micronesia"), ("FO", "Faroe Islands"), ("FR", "France"), ("GA", "Gabon"),
    ("GB", "United Kingdom"), ("GD", "Grenada"), ("GE", "Georgia"), ("GF", "French Guiana"),
    ("GG", "Guernsey"), ("GH", "Ghana"), ("GI", "Gibraltar"), ("GL", "Greenland"), ("GM", "Gambia"),
    ("GN", "Guinea"), ("GP", "Guadeloupe"), ("GQ", "Equatorial Guinea"), ("GR", "Greece"),
    ("GS", "South Georgia and the South Sandwich Islands"), ("GT", "Guatemala"), ("GU", "Guam"),
    ("GW", "Guinea-Bissau"), ("GY", "Guyana"), ("HK", "Hong Kong"),
    ("HM", "Heard Island and McDonald Islands"), ("HN", "Honduras"), ("HR", "Croatia"),
    ("HT", "Haiti"), ("HU", "Hungary"), ("ID", "Indonesia"), ("IE", "Ireland"), ("IL", "Israel"),
    ("IM", "Isle of Man"), ("IN", "India"), ("IO", "British Indian Ocean Territory"),
    ("IQ", "Iraq"), ("IR", "Iran"), ("IS", "Iceland"), ("IT", "Italy"), ("JE", "Jersey"),
    ("JM", "Jamaica"), ("JO", "Jordan"), ("JP", "Japan"), ("KE", "Kenya"), ("KG", "Kyrgyzstan"),
    ("KH", "Cambodia"), ("KI", "Kiribati"), ("KM", "Comoros"), ("KN", "Saint Kitts and Nevis"),
    ("KP", "North Korea"), ("KR", "South Korea"), ("KW", "Kuwait"), ("KY", "Cayman Islands"),
    ("KZ", "Kazakhstan"), ("LA", "Laos"), ("LB", "Lebanon"), ("LC", "Saint Lucia"),
    ("LI", "Liechtenstein"), ("LK", "Sri Lanka"), ("LR", "Liberia"), ("LS", "Lesotho"),
    ("LT", "Lithuania"), ("LU", "Luxembourg"), ("LV", "Latvia"), ("LY", "Libya"), ("MA", "Morocco"),
    ("MC", "Monaco"), ("MD", "Moldova"), ("ME", "Montenegro"), ("MF", "Saint Martin"),
    ("MG", "Madagascar"), ("MH", "Marshall Islands"), ("MK", "North Macedonia"), ("ML", "Mali"),
    ("MM", "Myanmar"), ("MN", "Mongolia"), ("MO", "Macao"), ("MP", "Northern Mariana Islands"),
    ("MQ", "Martinique"), ("MR", "Mauritania"), ("MS", "Montserrat"), ("MT", "Malta"),
    ("MU", "Mauritius"), ("MV", "Maldives"), ("MW", "Malawi"), ("MX", "Mexico"), ("MY", "Malaysia"),
    ("MZ", "Mozambique"), ("NA", "Namibia"), ("NC", "New Caledonia"), ("NE", "Niger"),
    ("NF", "Norfolk Island"), ("NG", "Nigeria"), ("NI", "Nicaragua"), ("NL", "Netherlands"),
    ("NO", "Norway"), ("NP", "Nepal"), ("NR", "Nauru"), ("NU", "Niue"), ("NZ", "New Zealand"),
    ("OM", "Oman"), ("PA", "Panama"), ("PE", "Peru"), ("PF", "French Polynesia"),
    ("PG", "Papua New Guinea"), ("PH", "Philippines"), ("PK", "Pakistan"), ("PL", "Poland"),
    ("PM", "Saint Pierre and Miquelon"), ("PN", "Pitcairn"), ("PR", "Puerto Rico"),
    ("PS", "Palestine"), ("PT", "Portugal"), ("PW", "Palau"), ("PY", "Paraguay"), ("QA", "Qatar"),
    ("RE", "Réunion"), ("RO", "Romania"), ("RS", "Serbia"), ("RU", "Russia"), ("RW", "Rwanda"),
    ("SA", "Saudi Arabia"), ("SB", "Solomon Islands"), ("SC", "Seychelles"), ("SD", "Sudan"),
    ("SE", "Sweden"), ("SG", "Singapore"), ("SH", "Saint Helena"), ("SI", "Slovenia"),
    ("SJ", "Svalbard and Jan Mayen"), ("SK", "Slovakia"), ("SL", "Sierra Leone"),
    ("SM", "San Marino"), ("SN", "Senegal"), ("SO", "Somalia"), ("SR", "Suriname"),
    ("SS", "South Sudan"), ("ST", "Sao Tome and Principe"), ("SV", "El Salvador"),
    ("SX", "Sint Maarten"), ("SY", "Syria"), ("SZ", "Eswatini"), ("TC", "Turks and Caicos Islands"),
    ("TD", "Chad"), ("TF", "French Southern Territories"), ("TG", "Togo"), ("TH", "Thailand"),
    ("TJ", "Tajikistan"), ("TK", "Tokelau"), ("TL", "Timor-Leste"), ("TM", "Turkmenistan"),
    ("TN", "Tunisia"), ("TO", "Tonga"), ("TR", "Türkiye"), ("TT", "Trinidad and Tobago"),
    ("TV", "Tuvalu"), ("TW", "Taiwan"), ("TZ", "Tanzania"), ("UA", "Ukraine"), ("UG", "Uganda"),
    ("UM", "United States Minor Outlying Islands"), ("US", "United States of America"),
    ("UY", "Uruguay"), ("UZ", "Uzbekistan"), ("VA", "Vatican"),
    ("VC", "Saint Vincent and the Grenadines"), ("VE", "Venezuela"),
    ("VG", "British Virgin Islands"), ("VI", "Virgin Islands (US)"), ("VN", "Viet Nam"),
    ("VU", "Vanuatu"), ("WF", "Wallis and Futuna"), ("WS", "Samoa"), ("XK", "Kosovo"),
    ("YE", "Yemen"), ("YT", "Mayotte"), ("ZA", "South Africa"), ("ZM", "Zambia"),
    ("ZW", "Zimbabwe"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_whole() {
        assert!(COUNTRIES.is_sorted_by_key(|(code, _)| code));
        assert_eq!(COUNTRIES.len(), 249 + 1);
        assert!(COUNTRIES.iter().all(|(code, _)| name(code).is_some()));
        for (text, expected) in [
            ("fi", "FI"),
            ("Suomi", "FI"),
            ("FIN", "FI"),
            ("Ruotsi", "SE"),
            ("sverige", "SE"),
            ("Estonia", "EE"),
        ] {
            assert_eq!(code(text), Some(expected), "{text}");
        }
        assert!(NAMES.iter().all(|(code, _)| name(code).is_some()));
        assert_eq!(code("Helsinki"), None);
        assert_eq!(name("fi"), None);
        assert_eq!(name("EN"), None);
    }
}
