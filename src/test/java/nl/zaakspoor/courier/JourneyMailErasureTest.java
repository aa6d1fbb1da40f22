// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.SQLException;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.courier.ScriptedSmtp.Step;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a mail about several requests when one of them is erased. */
@QuarkusTest
@TestProfile(MessageLifeTest.ByHand.class)
class JourneyMailErasureTest {
    @Inject
    DataSource database;

    @Inject
    Courier courier;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private JourneyStory story;

    @BeforeEach
    void begin() {
        story = new JourneyStory(database, port);
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void when_the_first_is_erased_the_others_go_and_nothing_of_it_is_left() {
        // Given
        story.received("a", "b", "c");
        story.smtp.answer(Step.RCPT, "451 later");
        courier.deliverWhatIsDue();

        // When
        story.erased("a");
        story.smtp.allGoesWell();
        story.untilNothingIsOpen(courier);

        // Then
        assertThat(story.texts().getFirst()).doesNotContain(story.reference("a"));
        assertThat(story.notices("b")).containsExactly("received sent");
        assertThat(story.notices("c")).containsExactly("received sent");
        assertThat(story.rows.dump()).doesNotContain(story.reference("a"));
    }

    @Test
    void when_one_that_goes_along_is_erased_the_words_of_the_mail_go_and_are_written_again_without_it() {
        // Given
        story.received("a", "b");
        story.smtp.answer(Step.RCPT, "451 later");
        courier.deliverWhatIsDue();

        // When
        story.erased("b");

        // Then
        assertThat(story.messages("a", "state || ' ' || (content is null)")).containsExactly("open true");
        story.smtp.allGoesWell();
        story.untilNothingIsOpen(courier);
        assertThat(story.mails()).hasSize(1);
        assertThat(story.texts().getFirst()).contains(story.reference("a")).doesNotContain(story.reference("b"));
    }

    @Test
    void when_one_is_erased_after_the_words_may_have_left_no_others_go_under_the_same_id() throws SQLException {
        // Given
        story.received("a", "b");
        story.smtp.hangAt(Step.DOT);
        courier.deliverWhatIsDue();
        story.erased("b");

        // When
        story.smtp.allGoesWell();
        story.letTimePass();
        story.untilNothingIsOpen(courier);

        // Then
        assertThat(story.messageIds()).hasSize(2).doesNotHaveDuplicates();
        assertThat(story.notices("a")).containsExactly("received sent");
        assertThat(story.messages("a", "state")).containsExactly("cancelled", "sent");
    }

    @Test
    void of_a_mail_that_went_nothing_is_kept_once_one_of_its_requests_is_erased() {
        // Given
        story.received("a", "b");
        courier.deliverWhatIsDue();
        assertThat(story.messages("a", "content is null")).containsExactly("f");

        // When
        story.erased("b");

        // Then
        assertThat(story.messages("a", "state || ' ' || (content is null)")).containsExactly("sent true");
        assertThat(story.notices("a")).containsExactly("received sent");
    }
}
