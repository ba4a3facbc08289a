package fr.chevet.peripherals.suntech;

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

class SunTechFramerPropertiesTest {
    private static final int TRIES = 300;

    @Property(tries = TRIES)
    void any_chunking_gives_the_same_frames(@ForAll("someFrames") List<Octets> frames, @ForAll long seed) {
        AnyStream.isFramedAlike(SunTechFramer::new, AnyStream.noisy(frames, seed), seed);
    }

    @Property(tries = TRIES)
    void any_chunking_of_noise_gives_the_same_frames(@ForAll @Size(max = 400) byte[] noise, @ForAll long seed) {
        AnyStream.isFramedAlike(SunTechFramer::new, noise, seed);
    }

    @Property(tries = TRIES)
    void random_bytes_never_throw_and_never_pile_up(@ForAll @Size(max = 400) byte[] noise) {
        AnyStream.isAccountedFor(new SunTechFramer(), noise, SunTechFramer.LONGEST);
    }

    @Provide
    Arbitrary<List<Octets>> someFrames() {
        return Arbitraries.of(Vector.read(SunTechFramerPropertiesTest.class, "frames.txt").map(Vector::octets).toList()).list()
                .ofMaxSize(20);
    }
}
