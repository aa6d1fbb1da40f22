// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Occurrence;
import nl.zaakspoor.timeline.PublicState;

/** Everything needed to speak to a colleague in one language. */
record DeskVoice(Language language, DeskTexts texts, Catalogue catalogue, Municipality municipality) {
    private static final int DAYS_OF_WEEK = 7;

    /** What the page of what is to be done says. */
    WorkTexts work() {
        return bundle(WorkTexts.class);
    }

    /** What is said where there is nothing to search for. */
    SearchTexts search() {
        return bundle(SearchTexts.class);
    }

    /** What the screen of a request says. */
    RequestTexts request() {
        return bundle(RequestTexts.class);
    }

    /** What became of what a resident was told. */
    ToldTexts told() {
        return bundle(ToldTexts.class);
    }

    /** How far a request is, and whom one speaks to about it. */
    CourseTexts course() {
        return bundle(CourseTexts.class);
    }

    /** What the page of figures says. */
    FigureTexts figures() {
        return bundle(FigureTexts.class);
    }

    /** For what has a code. */
    DeskWords words() {
        return bundle(DeskWords.class);
    }

    private <T> T bundle(Class<T> texts) {
        return MessageBundles.get(texts, Localized.Literal.of(language.code()));
    }

    String say(Text text) {
        return text.in(language).text();
    }

    /** A word of the catalogue, such as {@code state.received}. */
    String word(String key) {
        return say(catalogue.words().get(key));
    }

    /** Whom it waits for, said to a colleague. */
    String state(PublicState state) {
        return state == PublicState.WAITING_FOR_APPLICANT ? texts.waitsForResident() : word("state." + state.code());
    }

    String department(DepartmentId id) {
        return say(catalogue.departmentName(id));
    }

    String phoneOf(DepartmentId id) {
        return catalogue.departmentPhone(id).orElse(municipality.phone());
    }

    /** The sentence of the catalogue for it, and the department's own words. */
    List<String> reason(Fact.Reason reason) {
        return Stream.concat(reason.code().flatMap(catalogue::reason).stream(), reason.text().stream()).map(this::say).toList();
    }

    /** In months, weeks and days, as people speak of terms. */
    String length(Period length) {
        int weeks = length.getDays() % DAYS_OF_WEEK == 0 ? length.getDays() / DAYS_OF_WEEK : 0;
        int days = weeks == 0 ? length.getDays() : 0;
        return Stream.of(length.toTotalMonths() == 0 ? "" : texts.months(length.toTotalMonths()),
                weeks == 0 ? "" : texts.weeks(weeks), days == 0 ? "" : texts.days(days)).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy", language.locale()).format(day);
    }

    String moment(Instant at) {
        return day(DutchTime.dayOf(at)) + " " + time(at);
    }

    String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(DutchTime.ZONE));
    }

    String moment(Occurrence occurred) {
        return occurred.dayOnly() ? day(occurred.day()) : moment(occurred.at());
    }
}
