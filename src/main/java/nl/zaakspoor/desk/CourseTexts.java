// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How far a request is and whom one speaks to about it; the words stand in {@code messages/course_<language>.properties}. */
@MessageBundle(value = "course", locale = "nl")
public interface CourseTexts {
    @Message
    String verify(String known);

    /** Between two things that may be asked. */
    @Message
    String or();

    @Message
    String verifyAddress();

    @Message
    String verifyPostcode();

    @Message
    String verifyPhone();

    @Message
    String verifyEmail();

    @Message
    String verifyNothing();

    @Message
    String course();

    @Message
    String step();

    @Message
    String stepOf(int number, int of, String title);

    @Message
    String decision();

    @Message
    String outcome();

    @Message
    String task();

    @Message
    String taskUntil(String title, String day, String state);

    @Message
    String appointment();

    @Message
    String appointmentAt(String moment, String place, String state);

    @Message
    String happened();
}
