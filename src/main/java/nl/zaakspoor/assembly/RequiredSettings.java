// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import nl.zaakspoor.access.KeyRing;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.courier.MailIdentity;
import nl.zaakspoor.courier.NotifyNl;
import nl.zaakspoor.page.PublicStatements;

/** What no default can be right for. In dev, test and demo all of it is there. */
@Singleton
class RequiredSettings {
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?");
    private static final Pattern SECURE_ADDRESS = Pattern
            .compile("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/([A-Za-z0-9._~/?&=+#:-]|%[0-9A-Fa-f]{2})*)?");
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");
    private static final String KEY = "Make a key with `openssl rand -base64 32` and set `1:` followed by that key.";

    private static final String STATEMENT = "Residents follow it from our pages: set its whole address, or take it away.";

    private static final Requirement<URI> BASE_URL = new Requirement<>("zaakspoor.base-url",
            "Set the address at which residents reach the service, such as https://volg.voorbeeld.example.",
            RequiredSettings::webAddress);
    private static final Requirement<String> SENDER = new Requirement<>("quarkus.mailer.from",
            "Set the address of sender of our mail, such as noreply@voorbeeld.example.", RequiredSettings::mailAddress);
    private static final Requirement<String> DATABASE = new Requirement<>("quarkus.datasource.reactive.url",
            "Set the address of PostgreSQL, such as postgresql://host:5432/zaakspoor.", RequiredSettings::database);
    private static final Requirement<String> DATABASE_FOR_SCHEMA = new Requirement<>("quarkus.datasource.jdbc.url",
            "Set the address of the same database, such as jdbc:postgresql://host:5432/zaakspoor.",
            RequiredSettings::database);
    private static final Requirement<KeyRing> LINK_KEYS = new Requirement<>("zaakspoor.keys.link", KEY,
            RequiredSettings::keyRing);
    private static final Requirement<KeyRing> PERSONAL_DATA_KEYS = new Requirement<>("zaakspoor.keys.personal-data",
            KEY + " Take another key than for links.", RequiredSettings::keyRing);

    private static final Requirement<URI> ACCESSIBILITY_STATEMENT = new Requirement<>(
            "zaakspoor.municipality.accessibility-statement", STATEMENT, RequiredSettings::secureAddress);
    private static final Requirement<URI> PRIVACY_STATEMENT = new Requirement<>("zaakspoor.municipality.privacy-statement",
            STATEMENT, RequiredSettings::secureAddress);

    /** What {@code application.properties} says where a deployment says nothing. */
    private static final String NO_DATABASE = "//not-set:";

    private final Settings settings;
    private final Optional<String> database;
    private final Optional<String> databaseForSchema;
    private final boolean signInForAnybody;

    RequiredSettings(Settings settings, @ConfigProperty(name = "quarkus.datasource.reactive.url") Optional<String> database,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> databaseForSchema,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") Optional<Boolean> signIn,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<String> audience) {
        this.settings = settings;
        this.database = database;
        this.databaseForSchema = databaseForSchema;
        this.signInForAnybody = signIn.orElse(false) && audience.isEmpty();
    }

    URI baseUrl() {
        return BASE_URL.read(settings.baseUrl());
    }

    String sender() {
        return SENDER.read(settings.mail().from());
    }

    /** The account at NotifyNL; empty where there is none. */
    Optional<NotifyNl> notifyNl() {
        return new NotifyNlAccount(settings).read();
    }

    /** What the municipality states of the pages. */
    PublicStatements publicStatements() {
        Settings.MunicipalitySettings ours = settings.municipality();
        return new PublicStatements(ours.accessibility(), ACCESSIBILITY_STATEMENT.readWhatIsSet(ours.accessibilityStatement()),
                PRIVACY_STATEMENT.readWhatIsSet(ours.privacyStatement()));
    }

    MailIdentity mailIdentity() {
        return new MailIdentitySettings(settings.mail()).read(linkKeys());
    }

    KeyRing linkKeys() {
        return LINK_KEYS.read(settings.keys().link());
    }

    KeyRing personalDataKeys() {
        return PERSONAL_DATA_KEYS.read(settings.keys().personalData());
    }

    /** A sentence for everything that is missing or wrong, so that one look is enough. */
    List<String> problems() {
        return Stream.concat(Stream.of(DATABASE.problem(database), DATABASE_FOR_SCHEMA.problem(databaseForSchema),
                BASE_URL.problem(settings.baseUrl()), SENDER.problem(settings.mail().from()),
                LINK_KEYS.problem(settings.keys().link()), PERSONAL_DATA_KEYS.problem(settings.keys().personalData()),
                problemOfClock(), problemOfLanguages(), problemOfHours(), problemOfSignIn(),
                ACCESSIBILITY_STATEMENT.problemOfWhatIsSet(settings.municipality().accessibilityStatement()),
                PRIVACY_STATEMENT.problemOfWhatIsSet(settings.municipality().privacyStatement()))
                .flatMap(Optional::stream),
                Stream.concat(new NotifyNlAccount(settings).problems(),
                        new MailIdentitySettings(settings.mail()).problems()))
                .toList();
    }

    /** Empty, or why the clock cannot begin where it is set: a service that is ahead would tell residents what is not so. */
    private Optional<String> problemOfClock() {
        Duration offset = settings.clock().offset();
        boolean local = Boolean.parseBoolean(settings.local().get("enabled"));
        return offset.isZero() || local && offset.isPositive()
                ? Optional.empty()
                : Optional.of("ZAAKSPOOR_CLOCK_OFFSET (zaakspoor.clock.offset) %s."
                        .formatted(local
                                ? "is negative. The clock goes forward only"
                                : "is for dev, test and demo. Take it away"));
    }

    /** In another language the pages would have no words, and the first visitor would be the one to notice. */
    private Optional<String> problemOfLanguages() {
        List<String> offered = settings.languages();
        boolean good = Languages.spoken().haveAll(offered) && offered.getFirst().equals(Language.DUTCH.code());
        return good
                ? Optional.empty()
                : Optional.of("ZAAKSPOOR_LANGUAGES (zaakspoor.languages) is not good. Set nl, and after it any of %s."
                        .formatted(Languages.SPOKEN));
    }

    private Optional<String> problemOfHours() {
        Map<String, String> hours = settings.municipality().hours();
        return hours.isEmpty() || hours.containsKey(Language.DUTCH.code()) && hours.keySet().stream().allMatch(Language::isCode)
                ? Optional.empty()
                : Optional.of(
                        "ZAAKSPOOR_MUNICIPALITY_HOURS_NL (zaakspoor.municipality.hours.nl) is not set, or another language of"
                                + " them has no code such as en. Set the hours in Dutch, and in every other language you like.");
    }

    /** A token that was given for another application must not open this one. */
    private Optional<String> problemOfSignIn() {
        return signInForAnybody
                ? Optional.of(
                        "QUARKUS_OIDC_TOKEN_AUDIENCE (quarkus.oidc.token.audience) is not set. Set the audience that the sign-in"
                                + " service puts into tokens for Zaakspoor, so that those for other applications are refused.")
                : Optional.empty();
    }

    private static URI webAddress(String text) {
        return URI.create(matching(WEB_ADDRESS, "is not an address that starts with http:// or https://", text));
    }

    private static URI secureAddress(String text) {
        return URI.create(matching(SECURE_ADDRESS, "is not an address that starts with https://", text));
    }

    private static String mailAddress(String text) {
        return matching(MAIL_ADDRESS, "is not a mail address", text);
    }

    private static String database(String text) {
        if (text.contains(NO_DATABASE)) {
            throw new IllegalArgumentException("is not set");
        }
        return text;
    }

    private static String matching(Pattern form, String otherwise, String text) {
        if (!form.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException(otherwise);
        }
        return text.strip();
    }

    private static KeyRing keyRing(String text) {
        try {
            return KeyRing.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is not good: " + e.getMessage(), e);
        }
    }
}
