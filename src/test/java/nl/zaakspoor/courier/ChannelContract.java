// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every channel does, whatever the other side does. */
interface ChannelContract {
    /** The other side, with a channel to it. */
    OtherSide otherSide();

    /** A parcel for a resident, as this channel gets it. */
    Parcel parcel(boolean again);

    /** A carrier that can be told to misbehave. */
    interface OtherSide extends AutoCloseable {
        Channel channel();

        /** How long that channel waits. */
        Duration patience();

        /** How often it has taken each message, by the id under which it knows it. */
        List<String> taken();

        void refusesTheAddress();

        void putsItOff();

        void doesNotKnowUs();

        void isTooBusy();

        void hangs();

        void losesItsAnswer();

        void isAsItShould();

        @Override
        void close();
    }

    @Test
    default void what_the_other_side_takes_is_accepted_and_there_once_under_its_id() {
        try (OtherSide other = otherSide()) {
            // When
            Delivery delivery = other.channel().send(parcel(false));

            // Then
            assertThat(delivery).isInstanceOf(Delivery.Accepted.class);
            assertThat(other.taken()).containsExactly(parcel(false).id().toString());
        }
    }

    @Test
    default void a_wrong_address_is_refused_for_good_and_said_to_be_it() {
        try (OtherSide other = otherSide()) {
            // Given
            other.refusesTheAddress();

            // When
            Delivery delivery = other.channel().send(parcel(false));

            // Then
            assertThat(delivery).isInstanceOfSatisfying(Delivery.Refused.class,
                    refused -> assertThat(refused.address()).isTrue());
            assertThat(other.taken()).isEmpty();
        }
    }

    @Test
    default void what_is_put_off_was_not_taken_and_goes_later() {
        try (OtherSide other = otherSide()) {
            // Given
            other.putsItOff();
            Delivery first = other.channel().send(parcel(false));
            other.isAsItShould();

            // When
            Delivery second = other.channel().send(parcel(false));

            // Then
            assertThat(first).isInstanceOfSatisfying(Delivery.NotNow.class,
                    notNow -> assertThat(notNow.perhapsTaken()).isFalse());
            assertThat(second).isInstanceOf(Delivery.Accepted.class);
            assertThat(other.taken()).hasSize(1);
        }
    }

    @Test
    default void who_does_not_know_us_or_is_too_busy_takes_no_other_message_either() {
        try (OtherSide stranger = otherSide(); OtherSide busy = otherSide()) {
            // Given
            stranger.doesNotKnowUs();
            busy.isTooBusy();

            // Then
            assertThat(stranger.channel().send(parcel(false))).isInstanceOf(Delivery.NotReached.class);
            assertThat(busy.channel().send(parcel(false))).isInstanceOf(Delivery.NotReached.class);
            assertThat(stranger.taken()).isEmpty();
            assertThat(busy.taken()).isEmpty();
        }
    }

    @Test
    default void who_is_away_was_not_reached() {
        // Given
        OtherSide gone = otherSide();
        Channel channel = gone.channel();
        gone.close();

        // When
        Delivery delivery = channel.send(parcel(false));

        // Then
        assertThat(delivery).isInstanceOf(Delivery.NotReached.class);
    }

    @Test
    default void who_hangs_is_left_in_time_and_may_have_taken_it() {
        try (OtherSide other = otherSide()) {
            // Given
            other.hangs();
            Instant start = Instant.now();

            // When
            Delivery delivery = other.channel().send(parcel(false));

            // Then
            assertThat(delivery).isInstanceOfSatisfying(Delivery.NotNow.class,
                    notNow -> assertThat(notNow.perhapsTaken()).isTrue());
            assertThat(Duration.between(start, Instant.now())).isLessThan(other.patience().multipliedBy(3));
        }
    }

    @Test
    default void what_was_taken_without_an_answer_is_the_same_message_when_it_goes_again() {
        try (OtherSide other = otherSide()) {
            // Given
            other.losesItsAnswer();
            Delivery first = other.channel().send(parcel(false));
            other.isAsItShould();

            // When
            Delivery second = other.channel().send(parcel(true));

            // Then
            assertThat(first).isInstanceOfSatisfying(Delivery.NotNow.class,
                    notNow -> assertThat(notNow.perhapsTaken()).isTrue());
            assertThat(second).isInstanceOf(Delivery.Accepted.class);
            assertThat(other.taken().stream().distinct()).containsExactly(parcel(true).id().toString());
        }
    }

    @Test
    default void nothing_personal_is_in_an_answer() {
        try (OtherSide other = otherSide()) {
            // Given
            other.refusesTheAddress();

            // Then
            assertThat(other.channel().send(parcel(false)).answer()).doesNotContain(parcel(false).to()).doesNotContain("noor");
            assertThat(parcel(false)).asString().doesNotContain(parcel(false).to());
        }
    }
}
