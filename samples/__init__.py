"""Sample exports of a fictional municipal company, and the truth they were made from."""
