package dev.gallerist.inference;

/**
 * What a net gave back: floats with their shape, first dimension outermost. Belongs to the caller.
 */
public record Tensor(float[] values, long[] shape) {

    /** Number of floats of one item of the batch (the first dimension). */
    public int itemLength() {
        return shape.length == 0 || shape[0] == 0 ? values.length : (int) (values.length / shape[0]);
    }

    /** A copy of one item of the batch. */
    public float[] item(int index) {
        float[] item = new float[itemLength()];
        System.arraycopy(values, index * item.length, item, 0, item.length);
        return item;
    }
}
