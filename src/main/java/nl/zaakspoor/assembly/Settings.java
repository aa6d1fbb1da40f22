// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.cloudevent.BsnRule;
import nl.zaakspoor.cloudevent.SourceRule;
import nl.zaakspoor.courier.ChannelRules;
import nl.zaakspoor.courier.MailServer;
import nl.zaakspoor.notice.NoticeRules;
import nl.zaakspoor.page.PublicStatements;
import nl.zaakspoor.timeline.Applicant.ContactBy;

/**
 * The settings of the service; the README explains each. What a deployment must set is optional here, so that
 * {@link RequiredSettings} can ask for all of it in one answer.
 */
@ConfigMapping(prefix = "zaakspoor")
interface Settings {
    /** The address of the service as residents reach it: every link is built on it, never on what a request claims. */
    Optional<String> baseUrl();

    MunicipalitySettings municipality();

    Keys keys();

    /** A folder whose YAML files add to the built-in catalogue or replace parts of it. */
    Optional<Path> catalogue();

    /** A folder with the municipality's own look: style sheets, logo, name. */
    Optional<Path> theme();

    /** The languages that are offered, Dutch first; the service must speak each. */
    @WithDefault(Languages.SPOKEN)
    List<String> languages();

    BsnSettings bsn();

    /** What becomes of events from a source that is not in the catalogue. */
    @WithDefault("reject")
    SourceRule.Unknown unknownSources();

    Http http();

    SignIn signIn();

    Reads reads();

    ClockSettings clock();

    Notices notices();

    Mail mail();

    NotifyNlSettings notifynl();

    Receipts receipts();

    SourceReports sourceReports();

    Retention retention();

    Rebuild rebuild();

    Durations durations();

    /** The embedded servers read these themselves, before there is a service. */
    Map<String, String> local();

    interface MunicipalitySettings {
        /** Else the theme's, else that of the demo. */
        Optional<String> name();

        /** As it is printed; else the theme's, else that of the demo. */
        Optional<String> phone();

        /** When the phone is answered, by language, Dutch at least; else the theme's, else {@link OfficeHours}. */
        Map<String, String> hours();

        /** How far the pages meet the law, as the government grades websites: what an audit said, if there was one. */
        @WithDefault("C")
        PublicStatements.Accessibility accessibility();

        /** Where the register of statements has ours. */
        Optional<String> accessibilityStatement();

        Optional<String> privacyStatement();
    }

    /** What stands before the resources reads these itself. */
    interface Http {
        Optional<String> maxBodySize();

        /** The sites whose pages may call the API, as browsers write them: {@code https://portaal.example.nl}. */
        Optional<Set<String>> allowedOrigins();
    }

    /** Who reads tokens reads this itself. */
    interface SignIn {
        Optional<String> departmentsClaim();
    }

    /** Who shows the lines of the read log reads this itself. */
    interface Reads {
        Optional<String> processingActivity();
    }

    interface Keys {
        Optional<String> link();

        Optional<String> personalData();
    }

    interface ClockSettings {
        /** How far ahead of real time the service begins; for dev, test and demo only. */
        @WithDefault("PT0S")
        Duration offset();
    }

    interface BsnSettings {
        @WithDefault("reject")
        BsnRule.Mode mode();

        /** The sources for which the other mode holds. */
        Optional<Set<String>> exceptions();
    }

    interface Notices {
        /** Shadow unless somebody decided otherwise: no resident gets a mail because a setting was forgotten. */
        @WithDefault("shadow")
        NoticeRules.Mode mode();

        /** By product id, for those that have another mode; {@link NoticeSettings} reads it. */
        Map<String, String> productModes();

        /** The kinds of notice that are never sent, as they are written in the API. */
        Optional<Set<String>> offKinds();

        /** Mail addresses, or domains as {@code @example.nl}. */
        Optional<Set<String>> allowList();

        @WithDefault("email")
        ContactBy defaultContact();

        Retry retry();

        /** When residents get no mail that can wait, in Dutch time: {@code 21:00-08:00}, or {@code none}. */
        @WithDefault("21:00-08:00")
        String quietHours();

        /** So long after a message other news of the same request waits, and becomes one; what is urgent does not. */
        @WithDefault("PT10M")
        Duration mergeWindow();

        /** So long after an update the same person gets none of another request. */
        @WithDefault("P3D")
        Duration coolDown();

        /**
         * The most messages with a delay in any hour, over all instances; the same for updates, and for questions after the end.
         */
        @WithDefault("200")
        int brakePerHour();
    }

    interface Retry {
        /** The pause after the first attempt; every later one is twice as long. */
        @WithDefault("PT30S")
        Duration first();

        @WithDefault("PT4H")
        Duration longest();

        @WithDefault("PT72H")
        Duration giveUpAfter();
    }

    /** Read from the names that Quarkus gives its own mailer, so that a deployment finds what it knows. */
    interface Mail {
        @WithDefault("localhost")
        String host();

        @WithDefault("25")
        int port();

        Optional<String> from();

        @WithDefault("none")
        MailServer.Security security();

        Optional<String> username();

        Optional<String> password();

        /** The longest that one attempt may take. */
        @WithDefault("PT60S")
        Duration timeout();

        /** Who carries e-mail. */
        @WithDefault("smtp")
        ChannelRules.Carrier channel();

        /** The address of sender on the envelope, with {@code {token}} in the place of what says which message it is. */
        Optional<String> bounceAddress();

        DkimSettings dkim();

        /** The most that one instance hands to the mail server in any minute; without it there is no limit. */
        OptionalInt perMinute();
    }

    /** With all three, our mails are signed here and not by the mail relay. */
    interface DkimSettings {
        Optional<String> domain();

        Optional<String> selector();

        /** A file with an RSA key in PKCS #8 (PEM). */
        Optional<Path> keyFile();
    }

    /** The account at NotifyNL, for text messages and, if {@code zaakspoor.mail.channel} says so, e-mail. */
    interface NotifyNlSettings {
        @WithDefault("https://api.notifynl.nl")
        URI baseUrl();

        Optional<String> apiKey();

        Optional<UUID> mailTemplate();

        Optional<UUID> textTemplate();

        /** NotifyNL takes 3,000 a minute of one service, all instances together. */
        @WithDefault("3000")
        int perMinute();

        @WithDefault("PT30S")
        Duration timeout();
    }

    interface Receipts {
        /** What carriers send as a bearer token when they report; without it nobody can. */
        Optional<String> secret();
    }

    /** The mails by which the contacts of sources hear what was rejected. */
    interface SourceReports {
        @WithDefault("true")
        boolean enabled();

        /** In the Netherlands. */
        @WithDefault("07:00")
        LocalTime dailyAt();
    }

    interface Retention {
        /** How long a rejected record can be replayed. */
        @WithDefault("P30D")
        Duration rejectedBytes();

        /** How long it is known that it was rejected. */
        @WithDefault("P365D")
        Duration rejectedRows();

        /** How long nothing is sent to an address from which mail came back. */
        @WithDefault("P180D")
        Duration badAddresses();
    }

    /** How stored timelines are folded again after a change of the fold or the catalogue. */
    interface Rebuild {
        @WithDefault("true")
        boolean enabled();

        /** How many requests in one transaction. */
        @WithDefault("500")
        int batch();

        /** After every batch. */
        @WithDefault("PT0S")
        Duration pause();
    }

    /** How long requests take, as residents are told and colleagues see it. */
    interface Durations {
        /** In the Netherlands; at night, because it looks at all answers of the history. */
        @WithDefault("03:00")
        LocalTime dailyAt();

        /** How far back answers count: a whole year, so that every season is in it. */
        @WithDefault("P365D")
        Duration history();
    }
}
