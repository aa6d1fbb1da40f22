// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import nl.zaakspoor.timeline.Action;
import nl.zaakspoor.timeline.Appointment;
import nl.zaakspoor.timeline.Codes;
import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.Resident;

/**
 * A reason to tell somebody something, once.
 *
 * @param key tells causes of one kind apart: what it is about; and where the same is news again after a reopening, a slash and
 *     how often the request had been reopened
 */
public record Cause(NoticeKind kind, String key) {
    /** An appointment within two days may be one of tomorrow morning. */
    private static final Duration NEAR = Duration.ofHours(48);
    private static final char ROUND = '/';
    private static final char APPOINTMENT = '@';
    private static final String CANCELLED = "-cancelled" + APPOINTMENT;

    static Cause inRound(NoticeKind kind, String about, int round) {
        return new Cause(kind, about + ROUND + round);
    }

    /** An appointment as it stands: moved or cancelled, there is something new to tell of it. */
    public static Cause about(NoticeKind kind, Appointment appointment) {
        return new Cause(kind, appointment.startsAt() + (appointment.cancelled() ? CANCELLED : "" + APPOINTMENT)
                + appointment.id());
    }

    /** A line of the timeline about a conversation. */
    public static Cause about(Entry conversation) {
        return new Cause(NoticeKind.CONTACT_SUMMARY, "at-" + conversation.occurred().at());
    }

    /** That something the resident did on the page was answered. */
    public static Cause about(Action answered, Resident.Answer answer) {
        return new Cause(NoticeKind.ANSWER, "to-" + answered.id() + (answer.accepted() ? "-yes" : "-no"));
    }

    /** A code that was asked on the page. */
    public static Cause about(Codes.Code code) {
        return new Cause(NoticeKind.CODE, "asked-" + code.number());
    }

    /** Whether it takes back an appointment. */
    public boolean callsOff() {
        return kind == NoticeKind.APPOINTMENT && key.startsWith(CANCELLED, key.indexOf(APPOINTMENT) - CANCELLED.length() + 1);
    }

    /** Whether it cannot wait until the morning: it answers what somebody just did, or they would go, or stay, in vain. */
    boolean isUrgent(Instant now) {
        return kind == NoticeKind.RECEIVED || kind == NoticeKind.CODE
                || kind == NoticeKind.APPOINTMENT && startsAt().isBefore(now.plus(NEAR));
    }

    /** The same appointment, and that it is off. */
    Cause calledOff() {
        return new Cause(kind, startsAt() + CANCELLED + appointmentId());
    }

    /** Of a cause about an appointment. */
    public String appointmentId() {
        return key.substring(key.indexOf(APPOINTMENT) + 1);
    }

    /** Of a cause about an appointment. */
    public Instant startsAt() {
        return Instant.parse(key.substring(0, key.indexOf(callsOff() ? CANCELLED : "" + APPOINTMENT)));
    }

    /**
     * The day that it is about.
     *
     * @throws java.time.DateTimeException for a cause that is not about a day
     */
    public LocalDate day() {
        return LocalDate.parse(key.substring(key.indexOf('-') + 1, key.lastIndexOf(ROUND)));
    }

    /** What it is about, where the key says more than that. */
    String about() {
        return key.substring(0, key.lastIndexOf(ROUND));
    }

    /** How often the request had been reopened, where that is part of the cause. */
    int round() {
        return Integer.parseInt(key, key.lastIndexOf(ROUND) + 1, key.length(), 10);
    }
}
