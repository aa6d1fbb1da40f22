// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.ProducerRecord;

import nl.zaakspoor.MovableClock;
import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.local.Mailbox;
import nl.zaakspoor.local.ReceivedMail;
import nl.zaakspoor.local.city.CityRequest.Story;
import nl.zaakspoor.local.city.Resident.Wants;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.term.DutchTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The requests of some residents of the demo city, to which the same things happen, and what comes to their mailboxes. */
final class City {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern REFERENCE = Pattern.compile("C-[0-9a-f]{8}-[0-9]+");

    private final Rows rows;
    private final MovableClock clock;
    private final Mailbox mailbox;
    private final LocalDate today;
    private final Instant begin = Instant.now();
    private final String own = "C-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<CityRequest> requests;

    /** Its day begins at noon. */
    City(Rows rows, MovableClock clock, Mailbox mailbox, LocalDate today) {
        this.rows = rows;
        this.clock = clock;
        this.mailbox = mailbox;
        this.today = today;
        List<Resident> residents = Resident.of(DemoFile.read(), own.toLowerCase(Locale.ROOT));
        this.requests = Stream.of(Story.values()).flatMap(story -> residents.stream().map(resident -> new CityRequest(resident,
                story, own + "-" + story.ordinal() + residents.indexOf(resident)))).toList();
        untilDay(0);
    }

    List<CityRequest> requests() {
        return requests;
    }

    List<CityRequest> requests(Story story) {
        return requests.stream().filter(request -> request.story() == story).toList();
    }

    List<CityRequest> requests(Wants wants) {
        return requests.stream().filter(request -> request.isBy(wants)).toList();
    }

    CityRequest request(Story story, Wants wants) {
        return requests(story).stream().filter(request -> request.isBy(wants)).findFirst().orElseThrow();
    }

    LocalDate day(int number) {
        return today.plusDays(number);
    }

    OffsetDateTime tenOClockOn(int number) {
        return day(number).atTime(10, 0).atZone(DutchTime.ZONE).toOffsetDateTime();
    }

    /** Noon of a day, counted from the first. */
    void untilDay(int number) {
        Instant noon = day(number).atTime(LocalTime.NOON).atZone(DutchTime.ZONE).toInstant();
        if (noon.isAfter(clock.instant())) {
            clock.moveTo(noon);
        }
    }

    void arrive(Story story, String channel, NoticeKind news) {
        send(story, request -> request.arrival(today, channel, clock.instant()), news);
    }

    /** Every department reports the same, and the residents are to be told of it. */
    void happens(Story story, String type, String data, NoticeKind news) {
        happens(story, type, _ -> data, news);
    }

    void happens(Story story, String type, Function<CityRequest, String> data, NoticeKind news) {
        send(story, request -> request.event(type, data.apply(request), clock.instant()), news);
    }

    private void send(Story story, Function<CityRequest, ProducerRecord<String, byte[]>> event, NoticeKind news) {
        Publisher.sendAll(requests(story).stream().map(event).toList());
        isTold(story, news);
    }

    void isTold(Story story, NoticeKind news) {
        requests(story).forEach(request -> request.expect(news));
    }

    /** Until everything that is to be told has been sent. */
    void awaitMails() {
        await().atMost(SOON).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            Map<String, Long> sent = rows.texts("select reference from notice join request on request.id = request_id "
                    + "where reference like ? and recipient = 'applicant' and notice.state = 'sent'", own + "%").stream()
                    .collect(Collectors.groupingBy(reference -> reference, Collectors.counting()));
            assertThat(requests).allSatisfy(request -> assertThat(sent.getOrDefault(request.reference(), 0L))
                    .as("%s of %s: %s", request.story(), request.resident(), request.expected())
                    .isGreaterThanOrEqualTo(request.expected().size()));
        });
    }

    /** Until nothing more is going to be told, however long one waits on this day. */
    void awaitNothingDue() {
        rows.awaitCount(0, "select count(*) from request where reference like ? and wake_up_at <= ?::timestamptz", own + "%",
                clock.instant().toString());
        rows.awaitCount(0, "select count(*) from notice join request on request.id = request_id where reference like ? "
                + "and recipient = 'applicant' and notice.state in ('planned', 'claimed')", own + "%");
    }

    /** What came since the city woke up, by the reference in the subject, oldest first. */
    Map<String, List<ReceivedMail>> mails() {
        return mailbox.newestFirst().takeWhile(mail -> mail.receivedAt().isAfter(begin)).toList().reversed().stream()
                .collect(Collectors.groupingBy(City::reference));
    }

    private static String reference(ReceivedMail mail) {
        return REFERENCE.matcher(mail.subject()).results().map(MatchResult::group).findFirst().orElse("");
    }

    /** By which mail programs put a mail beside the others about its request. */
    static String thread(ReceivedMail mail) {
        return CityMail.header(mail, "References");
    }
}
