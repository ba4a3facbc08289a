package fr.chevet.peripherals.contec;

import fr.chevet.peripherals.frame.AnyStream;
import fr.chevet.peripherals.frame.Octets;
import fr.chevet.peripherals.frame.Vector;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class Cms50FramerPropertiesTest {
    private static final int TRIES = 300;

    @Property(tries = TRIES)
    void any_chunking_gives_the_same_frames(@ForAll("someFrames") List<Octets> frames, @ForAll long seed) {
        AnyStream.isFramedAlike(Cms50Framer::new, AnyStream.noisy(frames, seed), seed);
    }

    @Property(tries = TRIES)
    void any_chunking_of_noise_gives_the_same_frames(@ForAll @Size(max = 400) byte[] noise, @ForAll long seed) {
        AnyStream.isFramedAlike(Cms50Framer::new, noise, seed);
    }

    @Property(tries = TRIES)
    void random_bytes_never_throw_and_never_pile_up(@ForAll @Size(max = 400) byte[] noise) {
        AnyStream.isAccountedFor(new Cms50Framer(), noise, Cms50Framer.LONGEST);
    }

    @Provide
    Arbitrary<List<Octets>> someFrames() {
        return Arbitraries.of(Vector.read(Cms50FramerPropertiesTest.class, "packets.txt").map(Vector::octets).toList()).list()
                .ofMaxSize(20);
    }
}
