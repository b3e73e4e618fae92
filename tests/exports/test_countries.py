"""What countries are called, and in which order."""

from colaboracion import countries


def test_each_language_has_its_own_order_and_accents_do_not_count() -> None:
    codes = ["US", "SV", "BZ", "CR", "CA", "PA", "MX", "GT", "HN", "NI", "DO"]
    assert countries.names(codes, "es") == [
        *("Belice", "Canadá", "Costa Rica", "El Salvador", "Estados Unidos", "Guatemala"),
        *("Honduras", "México", "Nicaragua", "Panamá", "República Dominicana"),
    ]
    assert countries.names(codes, "en")[:5] == [
        *("Belize", "Canada", "Costa Rica", "Dominican Republic", "El Salvador"),
    ]
    assert countries.names(["TR", "AT", "AU", "AF"], "es")[:2] == ["Afganistán", "Australia"]


def test_every_country_has_a_name_and_a_place_in_each_language() -> None:
    for language in ("es", "en"):
        known = countries.all_names(language)
        assert known.keys() == countries.CODES >= set(countries.REGION)
        assert len(known) == len(set(known.values())) > 240
        assert list(known.values()) == countries.names(known, language)


def test_what_is_no_country_is_not_among_them() -> None:
    assert countries.CODES.isdisjoint({"EU", "UN", "ZZ", "XA", "001"})


def test_in_spanish_the_tilde_makes_a_letter_of_its_own_and_no_accent_counts() -> None:
    names = ["Zoológico", "Oásis", "Oasis", "Ñandú", "Nación"]
    assert sorted(names, key=countries.alphabetical) == names[::-1]
