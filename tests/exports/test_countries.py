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


def test_the_region_comes_first_and_every_country_once() -> None:
    offered = countries.offered("es")
    assert [name for _, name in offered[:11]] == countries.names(countries.REGION, "es")
    assert {code for code, _ in offered} == countries.CODES
    assert len(offered) == len(countries.CODES) > 240


def test_what_is_no_country_is_not_among_them() -> None:
    assert countries.CODES.isdisjoint({"EU", "UN", "ZZ", "XA", "001"})
