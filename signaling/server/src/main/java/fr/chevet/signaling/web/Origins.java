package fr.chevet.signaling.web;

import fr.chevet.web.Admission;
import fr.chevet.web.Guard;
import fr.chevet.web.Handshake;
import java.util.Optional;
import java.util.Set;

/// Lets pages of the public origins ask, and pages of the server's own. A program that is no page sends no `Origin` and passes.
public final class Origins implements Guard {
    private final Set<String> allowed;
    private final Guard same = Guard.sameOrigin();

    /// `allowed` are origins as browsers write them ("https://teleconsultation.example.fr"). With any, no other is let in, not even the server's own address.
    public Origins(Set<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    @Override
    public Optional<Admission.Refused> refusal(Handshake handshake) {
        if (allowed.isEmpty()) {
            return same.refusal(handshake);
        }
        return handshake.origin().isEmpty() || allowed.contains(handshake.origin().get())
                ? Optional.empty()
                : Optional.of(new Admission.Refused(403, "Demande d'un autre site refusée. / A request of another site is refused."));
    }
}
