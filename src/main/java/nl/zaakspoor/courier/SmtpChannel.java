// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Hands mail to the mail server. The bytes go as they are, so that every attempt sends the same mail; that is why this is not
 * the framework's mailer, which composes a mail anew each time it sends.
 */
@ApplicationScoped
class SmtpChannel implements Channel {
    private static final int PERMANENT = 500;
    private static final int FULL = 552;
    private static final Pattern RIGHTS = Pattern.compile("\\b5[0-9]{2}[ -]5\\.7\\.");

    private final MailServer server;
    private final MailIdentity identity;
    private final Session session;

    SmtpChannel(MailServer server, MailIdentity identity) {
        this.server = server;
        this.identity = identity;
        this.session = Session.getInstance(properties(server));
    }

    @Override
    public Delivery send(Parcel parcel) {
        return BoundedAttempt.within(server.timeout(), "smtp", reached -> attempt(parcel, reached));
    }

    private Delivery attempt(Parcel parcel, AtomicBoolean reached) throws MessagingException {
        SMTPMessage mail = mail(parcel);
        Transport transport = session.getTransport(server.security() == MailServer.Security.TLS ? "smtps" : "smtp");
        try {
            transport.connect(server.host(), server.port(), orNull(server.username()), orNull(server.password()));
            reached.set(true);
            transport.sendMessage(mail, new Address[]{new InternetAddress(parcel.to())});
            return new Delivery.Accepted("250");
        } catch (AuthenticationFailedException e) {
            // Our sign-in is wrong, not the mail: it waits until somebody mends that.
            return new Delivery.NotReached("sign-in refused");
        } catch (MessagingException e) {
            return reached.get() ? failed(e) : new Delivery.NotReached(answer(e));
        } finally {
            close(transport);
        }
    }

    /** The bytes as they are, with our signature before them, in an envelope of their own. */
    private SMTPMessage mail(Parcel parcel) throws MessagingException {
        byte[] bytes = identity.dkim().map(dkim -> dkim.sign(parcel.content())).orElseGet(parcel::content);
        SMTPMessage mail = new SMTPMessage(session, new ByteArrayInputStream(bytes));
        identity.bounces().ifPresent(address -> mail.setEnvelopeFrom(address.of(parcel.id())));
        return mail;
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // How the conversation ends does not change what became of the mail.
        }
    }

    private static Delivery failed(MessagingException failure) {
        if (failure instanceof SMTPSendFailedException send && send.getCommand().startsWith("MAIL")) {
            // It is us that the server does not want, not the mail.
            return new Delivery.NotReached(Integer.toString(send.getReturnCode()));
        }
        int code = replyCode(failure);
        return code >= PERMANENT && !speaksOfRights(failure)
                ? new Delivery.Refused(answer(failure), isOfAddress(failure, code))
                : new Delivery.NotNow(answer(failure), code == 0);
    }

    /** A mailbox that is full, or a mail that is too large, says nothing of the address. */
    private static boolean isOfAddress(@Nullable Exception failure, int code) {
        return code != FULL && (failure instanceof SMTPAddressFailedException
                || failure instanceof MessagingException known && isOfAddress(known.getNextException(), code));
    }

    /** "We may not send there" (RFC 3463, 5.7) can be our relay's mistake as well: that must not end a mail for good. */
    private static boolean speaksOfRights(@Nullable Exception failure) {
        return failure instanceof MessagingException known
                && (known.getMessage() != null && RIGHTS.matcher(known.getMessage()).find()
                        || speaksOfRights(known.getNextException()));
    }

    private static String answer(MessagingException failure) {
        int code = replyCode(failure);
        return code > 0 ? Integer.toString(code) : failure.getClass().getSimpleName();
    }

    /** The server's own answer, which stands somewhere in the chain of failures; 0 when there was none. */
    private static int replyCode(MessagingException failure) {
        int code = switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
        Exception next = failure.getNextException();
        int deeper = next instanceof MessagingException nested ? replyCode(nested) : 0;
        return Math.max(code, deeper);
    }

    @SuppressWarnings("NullAway") // Jakarta Mail takes null for "no sign-in".
    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Properties properties(MailServer server) {
        Properties properties = new Properties();
        String millis = Long.toString(server.timeout().toMillis());
        for (String protocol : new String[]{"mail.smtp.", "mail.smtps."}) {
            properties.put(protocol + "connectiontimeout", millis);
            properties.put(protocol + "timeout", millis);
            properties.put(protocol + "writetimeout", millis);
            properties.put(protocol + "from", server.from());
            properties.put(protocol + "localhost", server.domain());
            properties.put(protocol + "auth", Boolean.toString(!server.username().isEmpty()));
            properties.put(protocol + "ssl.checkserveridentity", "true");
            // Once the mail is taken, a slow goodbye must not make it look lost.
            properties.put(protocol + "quitwait", "false");
        }
        boolean startTls = server.security() == MailServer.Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        return properties;
    }
}
