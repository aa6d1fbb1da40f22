// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the page for searching says; the words stand in {@code messages/search_<language>.properties}.
 */
@MessageBundle(value = "search", locale = "nl")
public interface SearchTexts {
    @Message
    String searchOne();

    @Message
    String searchAny();

    @Message
    String searchAnyHint();

    @Message
    String searchAnyWrong();

    @Message
    String searchButton();

    @Message
    String searchMore();

    @Message
    String searchMoreHint();

    @Message
    String location();

    @Message
    String locationHint();

    @Message
    String nameHint();

    @Message
    String halfAddress();

    @Message
    String noWords(int most);

    @Message
    String nothingFound();

    @Message
    String foundBy(String kinds);

    @Message
    String asStreet(String text);

    @Message
    String tooManyFound();

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
