"""Common given names with the sex they tell, for "he" and "she". Names that both bear are not here.

A name in these tables also tells that a lone capitalised word is a person. Frequent in English-language
news; the table stays small on purpose: an unknown name leaves a pronoun open, a wrong one misleads.
"""

from __future__ import annotations

_MEN = """
    Aaron Abdul Abdullah Abraham Adam Adolf Adrian Ahmad Ahmed Alan Albert Aleksandr Alejandro Alexander
    Alexei Alfred Ali Allan Allen Alonso Alvin Amir Anders Andreas Andrei Andres Andrew Angus Antonio
    Anthony Antoine Antony Arnold Arthur Arturo Ashraf Bashar Barack Barry Bart Benedict Benjamin Ben Bernard Bernie
    Bill Boris Brad Bradley Brandon Brendan Brett Brian Bruce Bruno Bryan Calvin Carl Carlos Cesar Chad
    Charles Charlie Christian Christopher Chuck Clarence Claude Clive Colin Conrad Craig Curtis Cyril
    Damian Daniel Danny Darren Dave David Dean Dennis Derek Desmond Dick Diego Dieter Dmitri Dmitry Dominic
    Don Donald Doug Douglas Duncan Dwight Earl Eddie Eduardo Edgar Edmund Edward Edwin Elliott Emilio
    Emmanuel Enrique Eric Ernie Erik Ernest Ernesto Eugene Evan Felipe Felix Ferdinand Fernando Fidel Francisco
    Francois François Frank Franklin Fred Frederick Gareth Gary Gavin Geoff Geoffrey George Georgi Gerald
    Gerard Gerhard Giles Giovanni Giuseppe Glen Glenn Gordon Graham Grant Greg Gregory Guillermo Gustavo
    Guy Hamid Hans Harold Harry Harvey Hassan Hector Henri Henry Herbert Herman Hosni Howard Hugh Hugo
    Hussein Ian Ibrahim Igor Isaac Ismail Ivan Ivo Jack Jacob Jacques Jake James Jamie Jan Jared Jason
    Javier Jean-Claude Jeff Jeffrey Jeremy Jerome Jerry Jesus Jim Jimmy Joachim Joe Joel Johan Johannes
    John Johnny Jonathan Jorge Jose José Josef Joseph Josh Joshua Juan Julian Julio Jürgen Justin Karl
    Keith Ken Kenneth Kevin Khalid Kofi Konstantin Kurt Kyle Lance Larry Lars Laurent Lawrence
    Leo Leon Leonard Leonid Lewis Liam Lloyd Lorenzo Louis Luca Lucas Luis Luke Mahmoud Malcolm Manuel
    Marc Marcel Marco Marcus Mario Mark Markus Martin Marvin Mathew Matt Matteo Matthew Maurice Mauricio
    Max Maxim Maximilian Michael Michel Miguel Mike Mikhail Milan Mitch Mitchell Mohamed Mohammad Mohammed
    Morris Moshe Muammar Muhammad Mustafa Nathan Nathaniel Neil Nelson Nicholas Nick Nicolas Nicolás Nigel
    Nikolai Nikita Noel Norman Oleg Oliver Olivier Omar Oscar Osama Otto Owen Pablo Patrick Paul Pavel
    Pedro Per Perry Peter Phil Philip Philippe Phillip Pierre Prakash Qassem Rafael Rahul Raj Rajiv Ralph
    Ramon Raúl Raul Ray Raymond Reginald Rene René Ricardo Richard Rick Rob Robert Roberto Rodney Rodrigo
    Roger Roland Roman Ron Ronald Rory Ross Roy Ruben Rudolf Rudy Rupert Russell Saddam Salman Salvador
    Samuel Santiago Saul Scott Sean Sebastian Serge Sergei Sergey Sergio Seth Shaun Shinzo Silvio Simon Stanley
    Stefan Stephen Steve Steven Stewart Stuart Sven Ted Terence Terry Theo Theodore Thomas Tim Timothy
    Toby Todd Tom Tommy Tony Travis Trevor Tyler Umar Ulrich Vaclav Viktor Vincent Vitaly Vladimir Volodymyr
    Wallace Walter Warren Wayne Wilhelm William Willie Wolfgang Xavier Yasser Yitzhak Yuri Yusuf Yves
    Zachary Zbigniew
"""

_WOMEN = """
    Abigail Adele Agnes Aisha Alexandra Alice Alicia Alison Allison Amanda Amber Amelia Amina
    Amy Ana Anastasia Angela Angelina Anita Ann Anna Anne Annette Annie Antonia April Audrey
    Barbara Beatrice Becky Belinda Benazir Bernadette Beth Betsy Betty Beverly Bonnie Brenda Bridget
    Camila Candace Carla Carmen Carol Carolina Caroline Carolyn Carrie Catherine Cathy Cecilia Celia
    Charlotte Cheryl Chiara Chloe Christina Christine Cindy Claire Clara Claudia Colleen Condoleezza
    Connie Constance Cristina Cynthia Daisy Daniela Danielle Daphne Dawn Deborah Debra Delia Denise Diana
    Diane Dilma Dolores Donna Doris Dorothy Edith Eileen Elaine Eleanor Elena Elisabeth Eliza Elizabeth
    Ella Ellen Emily Emma Erica Erin Esther Eva Eve Evelyn Faith Fatima Federica Felicity Fiona Florence
    Frances Francesca Gabriela Gabrielle Gail Geraldine Gertrude Gillian Gina Giorgia Gloria Grace Greta
    Gwen Hannah Harriet Hazel Heather Heidi Helen Helena Hilary Hillary Ida Indira Ines Ingrid Irene Iris
    Isabel Isabella Isabelle Ivanka Jacqueline Jane Janet Janice Jasmine Jeanette Jeanne Jen Jenna
    Jennifer Jenny Jessica Jill Joan Joanna Joanne Josephine Joyce Juanita Judith Judy Julia Juliana Julie
    Juliet Kamala Karen Karin Karina Kate Katherine Kathleen Kathryn Kathy Katie Kirsten Kristen Kristin
    Kristina Krystal Laura Lauren Leah Leila Lena Leticia Lily Linda Lindsay Lisa Liz Liza Lois Loretta
    Lorraine Louise Lucia Lucy Lydia Lynn Madeleine Madeline Maggie Malala Margaret Margarita Margot Maria
    María Marian Marianne Marie Marilyn Marina Marine Marjorie Marta Martha Martina Mary Matilda Maureen
    Megan Melanie Melania Melinda Melissa Mercedes Michelle Mildred Miranda Miriam Molly Monica Monique
    Nadia Nancy Naomi Natalia Natalie Natasha Nicole Nina Nora Norma Olga Olivia Pamela Patricia
    Patty Paula Pauline Peggy Penelope Penny Phyllis Priscilla Priti Rachel Ramona Rebecca Regina Renata
    Rhonda Rita Roberta Rosa Rosalind Rose Rosemary Rosie Roxana Ruth Sabrina Sally Samantha Sandra
    Sara Sarah Selena Sharon Sheila Shirley Sofia Sonia Sonya Sophia Sophie Stacy Stella Stephanie
    Susan Susana Susanna Susie Suzanne Svetlana Sylvia Tamara Tammy Tanya Tara Tatiana Teresa Tessa
    Theresa Tiffany Tina Tracy Ursula Valentina Valerie Vanessa Vera Veronica Victoria Viktoria Virginia
    Vivian Wanda Wendy Whitney Yasmin Yolanda Yulia Yvette Yvonne Zoe
"""

MEN: frozenset[str] = frozenset(_MEN.split())
WOMEN: frozenset[str] = frozenset(_WOMEN.split())

_EITHER = """
    Alex Alexis Ari Ashley Avery Cameron Casey Chris Dana Daryl Dominique Drew Fran Hunter Jamie Jackie
    Jean Jesse Jo Jordan Kelly Kerry Kim Kris Kyle Lee Leslie Lesley Logan Lindsey Loren Lynn Mel Morgan
    Nat Pat Quinn Robin Sam Sandy Shannon Shawn Sidney Stacey Steph Taylor Toni Tracey Val Wei Xi Yi Ming
"""

GIVEN: frozenset[str] = MEN | WOMEN | frozenset(_EITHER.split())
"""Given names, of either sex."""

PARTICLES: frozenset[str] = frozenset(
    {
        "de", "la", "del", "da", "do", "dos", "du", "von", "van", "der", "den", "al", "el", "bin", "ben", "ibn",
        "di", "le",
    }
)  # fmt: skip
"""Small words inside a name."""

NICKNAMES: tuple[tuple[str, str], ...] = (
    # short form, full form, where the one is not the beginning of the other
    ("Abe", "Abraham"), ("Andy", "Andrew"), ("Barb", "Barbara"), ("Bernie", "Bernard"), ("Bert", "Albert"),
    ("Beth", "Elizabeth"), ("Betty", "Elizabeth"), ("Bill", "William"), ("Billy", "William"), ("Bob", "Robert"),
    ("Bobby", "Robert"), ("Chuck", "Charles"), ("Charlie", "Charles"), ("Cathy", "Catherine"),
    ("Dick", "Richard"), ("Ed", "Edward"), ("Gene", "Eugene"), ("Hank", "Henry"), ("Harry", "Harold"),
    ("Jack", "John"), ("Jim", "James"), ("Jimmy", "James"), ("Jake", "Jacob"), ("Joe", "Joseph"),
    ("Kate", "Katherine"), ("Kathy", "Kathleen"), ("Larry", "Lawrence"), ("Liz", "Elizabeth"),
    ("Lou", "Louis"), ("Maggie", "Margaret"), ("Meg", "Margaret"), ("Mike", "Michael"), ("Mick", "Michael"),
    ("Mitch", "Mitchell"), ("Nan", "Nancy"), ("Ned", "Edward"), ("Peggy", "Margaret"), ("Ray", "Raymond"),
    ("Rick", "Richard"), ("Ron", "Ronald"), ("Rudy", "Rudolph"), ("Sally", "Sarah"), ("Steve", "Steven"),
    ("Steve", "Stephen"), ("Sue", "Susan"), ("Ted", "Edward"), ("Ted", "Theodore"), ("Tom", "Thomas"),
    ("Tony", "Anthony"), ("Tony", "Antony"), ("Will", "William"), ("Mickey", "Michael"), ("Dmitri", "Dmitry"),
)  # fmt: skip
