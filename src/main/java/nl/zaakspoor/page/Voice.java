// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.page.StatusSheet.Contact;
import nl.zaakspoor.page.StatusSheet.Quote;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Occurrence;
import nl.zaakspoor.timeline.Reference;

/** Everything needed to speak to a resident in one language: the page's own texts, the catalogue's, and dates. */
record Voice(Language language, PageTexts texts, Catalogue catalogue, Municipality municipality) {

    Phrase say(Text text) {
        return Phrase.of(text, language);
    }

    /** A word of the catalogue, such as {@code outcome.granted}. */
    Phrase word(String key) {
        return say(catalogue.words().get(key));
    }

    /** A sentence of the catalogue about such a request. */
    Phrase word(Product product, String key) {
        return say(catalogue.words().about(product, key));
    }

    Phrase department(DepartmentId id) {
        return say(catalogue.departmentName(id));
    }

    /** The number to call about a request: the department's own, else the municipality's. */
    String phoneOf(DepartmentId id) {
        return catalogue.departmentPhone(id).map(this::inOnePiece).orElseGet(this::phone);
    }

    String phone() {
        return inOnePiece(municipality.phone());
    }

    /** What residents call such a request. One word inside a sentence cannot be in another language than the sentence. */
    String noun(Product product) {
        Text.Wording noun = product.noun().in(language);
        return noun.language().equals(language) ? noun.text() : texts.request();
    }

    Contact contact(String phone, String reference) {
        return new Contact(phone, dial(phone), say(municipality.hours()), language.keepInOrder(reference));
    }

    /** A number that is broken over two lines is read as two. */
    String inOnePiece(String phone) {
        return language.keepInOrder(phone.replace(' ', '\u00A0'));
    }

    /** A reference as it stands in a sentence, or by itself. */
    String reference(Reference reference) {
        return language.keepInOrder(reference.value());
    }

    /** A printed number as a phone dials it. */
    static String dial(String phone) {
        return phone.replaceAll("[^+0-9]", "");
    }

    /** What the department wrote with {@code entry}, if anything. */
    Optional<Quote> quote(Entry entry) {
        return entry.text().map(text -> new Quote(texts.departmentWrote(day(entry.occurred().day())), say(text)));
    }

    String day(LocalDate day) {
        return format(texts.dayPattern(), day);
    }

    /** A day with its weekday, as people speak of days that are near. */
    String weekday(Instant moment) {
        return format(texts.weekdayPattern(), inNetherlands(moment));
    }

    String weekday(LocalDate day) {
        return format(texts.weekdayPattern(), day);
    }

    String days(LocalDate from, Optional<LocalDate> until) {
        return until.filter(last -> !last.equals(from)).map(last -> texts.daysFromUntil(weekday(from), weekday(last)))
                .orElseGet(() -> weekday(from));
    }

    /** In months and weeks where it is whole ones: six weeks are easier to grasp than 42 days. */
    String extraTime(Period length) {
        int days = length.getDays();
        Stream<String> months = length.toTotalMonths() == 0
                ? Stream.of()
                : Stream.of(texts.extraMonths(Math.toIntExact(length.toTotalMonths())));
        Stream<String> rest = days == 0
                ? Stream.of()
                : Stream.of(days % 7 == 0 ? texts.extraWeeks(days / 7) : texts.extraDays(days));
        return Stream.concat(months, rest).collect(Collectors.joining(" "));
    }

    /** The sentence of the catalogue for it, and the department's own words. */
    List<Phrase> reason(Fact.Reason reason) {
        return Stream.of(reason.code().flatMap(catalogue::reason), reason.text()).flatMap(Optional::stream).map(this::say)
                .toList();
    }

    String time(Instant moment) {
        return format(texts.timePattern(), inNetherlands(moment));
    }

    /** When something happened: with the time of day only if somebody knew it. */
    String moment(Occurrence occurrence) {
        return occurrence.dayOnly()
                ? day(occurrence.day())
                : texts.momentOn(day(occurrence.day()), time(occurrence.at()));
    }

    private String format(String pattern, TemporalAccessor when) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(when);
    }

    private static ZonedDateTime inNetherlands(Instant moment) {
        return moment.atZone(DutchTime.ZONE);
    }
}
