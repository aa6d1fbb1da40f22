// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.MovableClock;
import nl.zaakspoor.RejectionProfile;
import nl.zaakspoor.Rows;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.local.Mailbox;
import nl.zaakspoor.local.ReceivedMail;
import nl.zaakspoor.local.city.Resident.Wants;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.term.DutchTime;

import static nl.zaakspoor.local.city.CityRequest.Story.BULKY_WASTE;
import static nl.zaakspoor.local.city.CityRequest.Story.COMPLAINT;
import static nl.zaakspoor.local.city.CityRequest.Story.DIVORCE;
import static nl.zaakspoor.local.city.CityRequest.Story.PERMIT;
import static nl.zaakspoor.notice.NoticeKind.ADDRESS_CHECK;
import static nl.zaakspoor.notice.NoticeKind.ANSWER;
import static nl.zaakspoor.notice.NoticeKind.APPOINTMENT;
import static nl.zaakspoor.notice.NoticeKind.APPOINTMENT_REMINDER;
import static nl.zaakspoor.notice.NoticeKind.CANCELLED;
import static nl.zaakspoor.notice.NoticeKind.CODE;
import static nl.zaakspoor.notice.NoticeKind.COMPLETED;
import static nl.zaakspoor.notice.NoticeKind.CONTACT_SUMMARY;
import static nl.zaakspoor.notice.NoticeKind.CORRECTION;
import static nl.zaakspoor.notice.NoticeKind.DECISION;
import static nl.zaakspoor.notice.NoticeKind.DELAY;
import static nl.zaakspoor.notice.NoticeKind.END_CHECK;
import static nl.zaakspoor.notice.NoticeKind.EXECUTION;
import static nl.zaakspoor.notice.NoticeKind.INVITATION;
import static nl.zaakspoor.notice.NoticeKind.PROGRESS;
import static nl.zaakspoor.notice.NoticeKind.RECEIVED;
import static nl.zaakspoor.notice.NoticeKind.REOPENED;
import static nl.zaakspoor.notice.NoticeKind.RESUMED;
import static nl.zaakspoor.notice.NoticeKind.TASK;
import static nl.zaakspoor.notice.NoticeKind.TASK_REMINDER;
import static nl.zaakspoor.notice.NoticeKind.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Some weeks in the demo city, which pass in less than a minute: residents in six languages, each with the same four requests,
 * a mail server, and every kind of news there is. Whoever adds a kind lets it happen here.
 */
@QuarkusTest
@TestProfile(RejectionProfile.class)
class DayInTheCityTest {
    private static final Language POLISH = new Language("pl");

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @Inject
    Catalogue catalogue;

    @ConfigProperty(name = "zaakspoor.local.directory")
    Path directory;

    private Rows rows;
    private City city;
    private CityActs acts;

    @BeforeEach
    void wake_the_city() throws SQLException {
        rows = new Rows(database);
        rows.letAllSleep();
        LocalDate today = DutchTime.dayOf(clock.instant()).plusDays(10);
        city = new City(rows, clock, new Mailbox(directory), today);
        acts = new CityActs(city);
    }

    @Test
    void everybody_hears_what_they_are_to_hear_once_in_order_and_in_their_language() {
        // When
        whatIsAskedComesIn();
        whatIsPlannedIsTold();
        whatIsPrivateIsShownToWhoGivesACode();
        whatIsSaidIsAnswered();
        timePasses();
        whatStoodStillGoesOnToItsEnd();
        city.awaitNothingDue();

        // Then
        Map<String, List<ReceivedMail>> mails = city.mails();
        assertThat(heardByEachWhoWantsAll()).hasSize(Languages.spoken().all().size())
                .allSatisfy((resident, kinds) -> assertThat(
                        kinds).containsExactlyInAnyOrderElementsOf(
                                Stream.of(NoticeKind.values())
                                        .filter(kind -> !kind.isForDepartment()).toList()));
        assertThat(city.requests()).allSatisfy(
                request -> checkMails(request, mails.getOrDefault(request.reference(), List.of())));
        assertThat(mails.values().stream().map(List::getFirst).map(City::thread)).doesNotHaveDuplicates();
        assertThat(city.requests(Wants.LETTERS)).allSatisfy(request -> assertThat(letters(request)).containsExactly("letter"));
        assertThat(switchedOff(Wants.TO_STOP)).containsExactlyInAnyOrder(EXECUTION, END_CHECK, APPOINTMENT_REMINDER, UPDATE);
        assertThat(switchedOff(Wants.TO_CHOOSE)).containsExactlyInAnyOrder(PROGRESS, CONTACT_SUMMARY, EXECUTION);
    }

    private void whatIsAskedComesIn() {
        city.arrive(PERMIT, "website", RECEIVED);
        city.arrive(COMPLAINT, "phone", RECEIVED);
        city.arrive(BULKY_WASTE, "proactive", INVITATION);
        city.arrive(DIVORCE, "website", RECEIVED);
        city.awaitMails();
        acts.chooses(PERMIT, Set.of(PROGRESS), Language.DUTCH);
        acts.chooses(COMPLAINT, Set.of(CONTACT_SUMMARY), POLISH);
        acts.chooses(BULKY_WASTE, Set.of(EXECUTION), Language.DUTCH);
        acts.stopsByOneClick(BULKY_WASTE);
    }

    private void whatIsPlannedIsTold() {
        city.happens(PERMIT, "status-changed", "{\"status\": \"BEOORDELEN\"}", PROGRESS);
        city.happens(COMPLAINT, "appointment-made", """
                {"appointmentId": "A1", "startsAt": "%s", "place": {"nl": "Stadhuis"}}""".formatted(city.tenOClockOn(3)),
                APPOINTMENT);
        city.happens(BULKY_WASTE, "execution-planned", "{\"what\": \"visit\", \"from\": \"%s\"}".formatted(city.day(2)),
                EXECUTION);
        city.awaitMails();
        acts.stopsByOneClick(PERMIT);
        city.happens(PERMIT, "task-assigned", """
                {"taskId": "T1", "taskCode": "send-drawing", "dueOn": "%s", "suspendsTerm": true}""".formatted(city.day(20)),
                TASK);
        city.happens(COMPLAINT, "contact-recorded", """
                {"channel": "phone", "summary": {"nl": "Wij spraken elkaar."}, "visibleToApplicant": true}""", CONTACT_SUMMARY);
        city.happens(BULKY_WASTE, "request-completed", "{\"outcome\": \"not-resolved\"}", COMPLETED);
        city.awaitMails();
        acts.stopsByOneClick(COMPLAINT);
    }

    private void whatIsPrivateIsShownToWhoGivesACode() {
        acts.askCodes(DIVORCE);
        city.isTold(DIVORCE, CODE);
        city.awaitMails();
        city.happens(DIVORCE, "request-completed", "{\"outcome\": \"done\"}", COMPLETED);
        city.awaitMails();
    }

    private void whatIsSaidIsAnswered() {
        city.requests(COMPLAINT).forEach(acts::asksToBeCalled);
        city.happens(COMPLAINT, "action-answered",
                request -> "{\"actionId\": \"%s\", \"accepted\": true}".formatted(acts.askedBy(request)), ANSWER);
        city.happens(BULKY_WASTE, "event-corrected", request -> """
                {"correctedId": "%s", "data": {"outcome": "done"}}""".formatted(request.idOf("request-completed", 1)),
                CORRECTION);
        city.awaitMails();
        acts.giveNewAddresses(COMPLAINT);
        city.isTold(COMPLAINT, ADDRESS_CHECK);
        city.awaitMails();
        acts.confirmNewAddresses(COMPLAINT);
    }

    private void timePasses() {
        city.untilDay(2);
        city.isTold(COMPLAINT, APPOINTMENT_REMINDER);
        city.awaitMails();
        city.untilDay(7);
        city.isTold(BULKY_WASTE, END_CHECK);
        city.awaitMails();
        city.untilDay(16);
        city.isTold(PERMIT, TASK_REMINDER);
        city.isTold(COMPLAINT, UPDATE);
        city.awaitMails();
    }

    private void whatStoodStillGoesOnToItsEnd() {
        city.untilDay(17);
        city.happens(PERMIT, "task-done", "{\"taskId\": \"T1\"}", RESUMED);
        city.awaitMails();
        city.happens(PERMIT, "delay-announced", """
                {"expectedOn": "%s", "reasonCode": "committee-advice"}""".formatted(city.day(100)), DELAY);
        city.awaitMails();
        city.happens(PERMIT, "decision-made", """
                {"outcome": "granted", "delivery": {"how": "letter", "sentOn": "%s"}}""".formatted(city.day(17)), DECISION);
        city.awaitMails();
        city.happens(PERMIT, "request-completed", "{\"outcome\": \"granted\"}", COMPLETED);
        city.awaitMails();
        city.happens(PERMIT, "request-reopened", "{}", REOPENED);
        city.awaitMails();
        city.happens(PERMIT, "request-completed", "{\"outcome\": \"withdrawn\"}", CANCELLED);
        city.awaitMails();
    }

    private Map<Resident, Set<NoticeKind>> heardByEachWhoWantsAll() {
        return city.requests(Wants.EVERYTHING).stream().collect(Collectors.groupingBy(CityRequest::resident, Collectors
                .flatMapping(request -> request.expected().stream().map(CityMail::kind), Collectors.toSet())));
    }

    /** All of them, nothing else, and each of them once: in the mailbox and in the books. */
    private void checkMails(CityRequest request, List<ReceivedMail> mails) {
        List<CityMail> expected = request.expected();
        assertThat(mails).extracting(ReceivedMail::subject).as("%s", expected).hasSameSizeAs(expected);
        IntStream.range(0, mails.size()).forEach(i -> expected.get(i).check(mails.get(i),
                catalogue.product(new ProductId(request.story().product())).orElseThrow(), request.reference(),
                request.resident()));
        assertThat(mails.stream().map(mail -> CityMail.header(mail, "Message-ID"))).doesNotHaveDuplicates();
        assertThat(mails.stream().map(City::thread).distinct()).hasSizeLessThanOrEqualTo(1);
        assertThat(notices(request, "sent")).containsExactlyInAnyOrderElementsOf(
                expected.stream().map(mail -> mail.kind().code()).toList());
    }

    private List<String> notices(CityRequest request, String state) {
        return rows.texts("select kind from notice join request on request.id = request_id where reference = ? and "
                + "recipient = 'applicant' and notice.state = ?", request.reference(), state);
    }

    private List<NoticeKind> switchedOff(Wants wants) {
        return city.requests(wants).stream().flatMap(request -> rows.texts("select kind from notice join request on "
                + "request.id = request_id where reference = ? and notice.reason = 'switched-off'", request.reference())
                .stream())
                .map(NoticeKind::of).toList();
    }

    /** What the desk has to do: one letter for all the news of a request. */
    private List<String> letters(CityRequest request) {
        return rows.texts("select kind from desk_task join request on request.id = request_id where reference = ? "
                + "and done_at is null", request.reference());
    }
}
