// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.MovableClock;
import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.courier.ChannelRules.Carrier;
import nl.zaakspoor.ledger.Seals;
import nl.zaakspoor.notice.NoticePolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** S10: the mail server is away for a day, and comes back. Time is moved; the courier runs when told. */
@QuarkusTest
@TestProfile(MessageLifeTest.ByHand.class)
class LongOutageTest {
    private static final int RESIDENTS = 30;
    private static final int PER_MINUTE = 10;
    private static final Pattern REFERENCE = Pattern.compile("O-[0-9a-f]{8}-[0-9]{2}");

    @Inject
    DataSource database;

    @Inject
    Planning planning;

    @Inject
    MessageStore store;

    @Inject
    MessageEnds ends;

    @Inject
    RequestFinder requests;

    @Inject
    Seals seals;

    @Inject
    BlindIndex index;

    @Inject
    Catalogue catalogue;

    @Inject
    NoticePolicy policy;

    @Inject
    Writers writers;

    @Inject
    RetryPlan retries;

    @Inject
    CoolDown coolDown;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private final String own = "O-" + UUID.randomUUID().toString().substring(0, 8);
    private final MovableClock time = new MovableClock();

    @Test
    void after_a_day_without_a_mail_server_nothing_is_lost_nothing_stale_goes_and_no_minute_has_more_than_the_limit()
            throws SQLException {
        // Given
        Courier courier = courier();
        for (int resident = 0; resident < RESIDENTS; resident++) {
            Publisher.receive(reference(resident), "vergunning",
                    ", \"applicant\": {\"email\": \"%s@voorbeeld.example\"}".formatted(reference(resident)));
        }
        Publisher.publish(reference(0), "request-completed", "2026-10-10T08:00:00Z", "{\"outcome\": \"granted\"}");
        awaitNotices(RESIDENTS + 1);
        for (int hour = 0; hour < 24; hour++) {
            courier.deliverWhatIsDue();
            time.forward(Duration.ofHours(1));
        }
        assertThat(messages("state = 'open' and attempts = 0 and content is null")).isEqualTo(RESIDENTS);
        Publisher.publish(reference(0), "request-reopened", "2026-10-11T08:00:00Z", "{}");
        awaitNotices(RESIDENTS + 2);

        // When
        List<Integer> perSecond = new ArrayList<>();
        try (ScriptedSmtp smtp = new ScriptedSmtp(port)) {
            for (int seconds = 0; seconds < 600 && notices("state in ('planned', 'claimed')") > 0; seconds++) {
                int before = smtp.mails().size();
                courier.deliverWhatIsDue();
                perSecond.add(smtp.mails().size() - before);
                time.forward(Duration.ofSeconds(1));
            }

            // Then
            assertThat(mails(smtp).stream().map(this::reference)).containsExactlyInAnyOrderElementsOf(
                    IntStream.range(0, RESIDENTS).mapToObj(this::reference).toList());
        }
        assertThat(IntStream.range(0, perSecond.size()).map(from -> perSecond.subList(from, Math.min(from + 60,
                perSecond.size())).stream().mapToInt(Integer::intValue).sum())).allMatch(sum -> sum <= PER_MINUTE);
        assertThat(new Rows(database).texts("select kind || ' ' || n.state || ' ' || coalesce(reason, '-') from notice n"
                + " join request r on r.id = request_id where reference = ? order by kind", reference(0)))
                .containsExactly("completed cancelled superseded", "received sent -", "reopened cancelled end-not-told");
    }

    private String reference(int resident) {
        return "%s-%02d".formatted(own, resident);
    }

    private String reference(String mail) {
        return REFERENCE.matcher(mail).results().findFirst().orElseThrow().group();
    }

    private List<String> mails(ScriptedSmtp smtp) {
        return smtp.mails().stream().filter(mail -> mail.contains(own)).toList();
    }

    private void awaitNotices(long expected) {
        new Rows(database).awaitCount(expected,
                "select count(*) from notice join request r on r.id = request_id where reference like ?", own + "-%");
    }

    private long notices(String condition) throws SQLException {
        return new Rows(database).count("select count(*) from notice n join request r on r.id = request_id"
                + " where reference like ? and n." + condition, own + "-%");
    }

    private long messages(String condition) throws SQLException {
        return new Rows(database).count("select count(*) from message m join request r on r.id = request_id"
                + " where reference like ? and m." + condition, own + "-%");
    }

    private Courier courier() {
        CourierClock clock = new CourierClock(time, time);
        MailServer server = new MailServer("127.0.0.1", port, "zaken@voorbeeld.example", MailServer.Security.NONE, "", "",
                Duration.ofSeconds(5));
        Routes routes = new Routes(new ChannelRules(Carrier.SMTP, Optional.empty(), OptionalInt.of(PER_MINUTE)),
                new SmtpChannel(server, MailIdentity.PLAIN), server, clock);
        Outcomes outcomes = new Outcomes(store, ends, retries, clock, new SimpleMeterRegistry());
        return new Courier(planning, store,
                new Dispatch(new Parts(requests, catalogue, policy, store, coolDown, index, clock), store, ends, outcomes,
                        seals,
                        index, writers, routes, coolDown, clock),
                routes, retries, clock);
    }
}
