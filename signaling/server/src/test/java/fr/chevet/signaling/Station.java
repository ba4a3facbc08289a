package fr.chevet.signaling;

import fr.chevet.protocol.Author;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.IdentityStatus;
import fr.chevet.protocol.Outcome;
import fr.chevet.protocol.Patient;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Reason;
import fr.chevet.protocol.Sex;
import fr.chevet.protocol.Site;
import fr.chevet.protocol.SiteType;
import fr.chevet.protocol.StationId;
import fr.chevet.protocol.Urgency;
import fr.chevet.protocol.wire.Frame;
import fr.chevet.protocol.wire.LinkFrame;
import fr.chevet.protocol.wire.SharedFrame;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// A station as a server meets it: a key, a nurse, and what they say.
final class Station {
    final Site site;
    final String algorithm;
    final KeyPair keys;
    final Author nurse = Author.professional(new PersonId("claire.petit"), "Claire Petit");

    Station(String id, String algorithm) {
        this.site = new Site(new StationId(id), "EHPAD Les Tilleuls", SiteType.NURSING_HOME, "+33 2 99 00 00 00");
        this.algorithm = algorithm;
        this.keys = keys(algorithm);
    }

    private static KeyPair keys(String algorithm) {
        try {
            if (algorithm.equals("Ed25519")) {
                return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    String sign(String words) {
        try {
            Signature signature = Signature.getInstance(algorithm.equals("Ed25519") ? "Ed25519" : "SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(words.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Opens the link and proves the key.
    Client link(URI uri) throws IOException {
        Client link = Client.dial(uri, Map.of());
        String nonce = link.next(LinkFrame.Challenge.class).nonce();
        link.send(new LinkFrame.Prove(site.station(), sign("chevet-link:" + site.station() + ":" + nonce), "test"));
        link.next(LinkFrame.Welcome.class);
        return link;
    }

    Event event(ConsultationId consultation, Fact fact) {
        return Event.of(EventId.random(), consultation, nurse, Instant.now(), OptionalLong.empty(), fact);
    }

    List<Fact> preparation(String reason, Urgency urgency) {
        return List.of(new Fact.ConsultationOpened(site),
                new Fact.PatientIdentified(new Patient("MARTIN", "Jeanne", LocalDate.of(1944, 3, 12), Sex.FEMALE, IdentityStatus.PROV)),
                new Fact.ConsentGiven(), new Fact.ReasonStated(new Reason(reason, urgency)), new Fact.PhysicianRequested());
    }

    /// Brings a consultation into the waiting room.
    ConsultationId wait(Client link, Urgency urgency) {
        ConsultationId id = ConsultationId.random();
        preparation("Fièvre", urgency).forEach(fact -> entered(link, event(id, fact)));
        return id;
    }

    void end(Client link, ConsultationId id) {
        entered(link, event(id, new Fact.ConsultationEnded(Outcome.ABANDONED)));
    }

    static LinkFrame.Entry entered(Client link, Event event) {
        link.send(new LinkFrame.Submit(event.text()));
        return link.next(LinkFrame.Entry.class, entry -> entry.event().equals(event.text()));
    }

    static SharedFrame.Refused refused(Client link, Event event) {
        link.send(new LinkFrame.Submit(event.text()));
        return link.next(SharedFrame.Refused.class);
    }

    static Frame signal(ConsultationId id, String from, String to, String body) {
        return new SharedFrame.Signal(id, new fr.chevet.protocol.PeerId(from), new fr.chevet.protocol.PeerId(to), body);
    }
}
