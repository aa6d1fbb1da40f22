// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What colleagues can post where everybody reads along; the words stand in {@code messages/webcare_<language>.properties}. */
@MessageBundle(value = "webcare", locale = "nl")
public interface WebcareTexts {
    /** Says nothing of whether there is a request. */
    @Message
    String inPublic(String find);

    /** Of a report about a public place: that is known to all. */
    @Message
    String report(String place, String state);

    @Message
    String reportUntil(String place, String state, String day);

    @Message
    String inPrivate(String reference, String link);

    @Message
    String dayPattern();
}
