// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages about the service itself say. The words stand in {@code messages/about_<language>.properties}. They hold for
 * every municipality: what one of them must say beside it stands in its settings.
 */
@MessageBundle(value = "about", locale = "nl")
public interface AboutTexts {
    @Message
    String accessibilityIntro(String municipality);

    @Message
    String accessibilityScopeTitle();

    @Message
    String accessibilityScope();

    @Message
    String accessibilityStatusTitle();

    @Message
    String accessibilityFull();

    @Message
    String accessibilityPartly();

    @Message
    String accessibilityFirstSteps();

    @Message
    String accessibilityNot();

    @Message
    String accessibilityStatement();

    @Message
    String accessibilityStandard();

    @Message
    String accessibilityHowTitle();

    @Message
    String accessibilityHowPages();

    @Message
    String accessibilityHowKeyboard();

    @Message
    String accessibilityHowScript();

    @Message
    String accessibilityKnownTitle();

    @Message
    String accessibilityKnownDutch();

    @Message
    String accessibilityKnownUnreviewed();

    @Message
    String accessibilityHelpTitle();

    @Message
    String accessibilityHelp(String phone);

    @Message
    String accessibilityHelpSay();

    @Message
    String accessibilityComplaintTitle();

    @Message
    String accessibilityComplaint(String municipality);

    @Message
    String accessibilityOmbudsman();

    @Message
    String privacyIntro(String municipality);

    @Message
    String privacyWhatTitle();

    @Message
    String privacyWhatCourse();

    @Message
    String privacyWhatYou();

    @Message
    String privacyWhatWritten();

    @Message
    String privacyWhoTitle();

    @Message
    String privacyWhoLink();

    @Message
    String privacyWhoStaff();

    @Message
    String privacyWhoOthers();

    @Message
    String privacySafeTitle();

    @Message
    String privacySafeSealed();

    @Message
    String privacySafeLink(String phone);

    @Message
    String privacySafeCookies();

    @Message
    String privacyLongTitle();

    @Message
    String privacyLong();

    @Message
    String privacyRightsTitle();

    @Message
    String privacyRights(String phone);

    @Message
    String privacyStatement();

    @Message
    String privacyAuthority();
}
