// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What is said where there is nothing to search for, or not any more; the words stand in
 * {@code messages/search_<language>.properties}.
 */
@MessageBundle(value = "search", locale = "nl")
public interface SearchTexts {
    @Message
    String opensNothing();

    @Message
    String tooLongAgo();

    @Message
    String noNumber();

    @Message
    String publicAnswer();

    @Message
    String publicAnswerHint();
}
