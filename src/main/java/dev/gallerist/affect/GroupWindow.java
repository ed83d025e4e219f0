package dev.gallerist.affect;

import java.util.List;
import java.util.Optional;

/**
 * Aggregates the faces of a group over a window in two levels (Table 1 steps 2.4 and 4): [mean, standard deviation] over the
 * faces of each picture, and the same over the pictures. Needs memory for the sums only. Belongs to one thread.
 */
public final class GroupWindow {

    private Moments pictures;
    private int faces;

    /** Takes one picture's faces in; a picture without a face says nothing. */
    public void add(List<FaceReading> picture) {
        if (picture.isEmpty()) {
            return;
        }
        Moments here = new Moments(picture.get(0).features().length);
        picture.forEach(face -> here.add(face.features()));
        float[] frameDescriptor = here.meanDeviation();
        if (pictures == null) {
            pictures = new Moments(frameDescriptor.length);
        }
        pictures.add(frameDescriptor);
        faces += picture.size();
    }

    /** Number of faces in the window, over all pictures. */
    public int faces() {
        return faces;
    }

    /** [mean, standard deviation] of the frame descriptors: 4D numbers; empty when there was no face. */
    public Optional<float[]> descriptor() {
        return Optional.ofNullable(pictures).map(Moments::meanDeviation);
    }
}
